=== CAN IND
A agreement: early trade deal
B sanction: visas for Canadians
C invitation: Modi to Kananaskis
--- 2022-03-11 | Talks again after five years
[1 Mary Ng and Piyush Goyal relaunched negotiations on a trade agreement]. [2 Lentils lead the list].
1 agreement/negotiating CAN:Mary Ng+IND:Piyush Goyal A
--- 2023-09-01 | Pause
[1 Canada has paused the trade talks with India, an official said]. [2 Justin Trudeau flies to Delhi for the G20].
1 retreat CAN>IND A:suspended
2 visit/planned CAN:Justin Trudeau>IND
--- 2023-09-21 | Delhi hits back
[1 India stopped issuing visas to Canadians]. [2 Ottawa must reduce its diplomats, Arindam Bagchi said].
1 sanction IND>CAN B:in_force
2 demand IND:Arindam Bagchi>CAN
--- 2023-11-22 | E-visa is back
[1 New Delhi resumed electronic visas for Canada's citizens]. [2 Forty-one envoys had left].
1 concession IND>CAN B:fulfilled
--- 2025-06-06 | Carney rings
[1 Mark Carney invited Narendra Modi to the G7 in Kananaskis], and [2 Modi said he looked forward to it].
1 invitation/extended CAN:Mark Carney>IND:Narendra Modi C
2 invitation/accepted IND:Narendra Modi>CAN:Mark Carney C
--- 2025-06-17 | New high commissioners
[1 Narendra Modi attended the summit in Alberta and met his host]. [2 They will name new high commissioners].
1 visit/done IND:Narendra Modi>CAN C:carried_out
2 pledge/agreed CAN+IND
--- 2025-11-23 | Third start
[1 The two prime ministers agreed to open negotiations on a comprehensive economic partnership]. [2 Uranium is also a subject].
1 pledge/agreed CAN:Mark Carney+IND:Narendra Modi A:planned
=== AUS CHN
A sanction: barley duty
B sanction: wine duty
C visit: Albanese in Beijing
--- 2020-05-18 | Eighty percent on barley
[1 China slapped duties of 80.5 percent on Australian barley]. [2 Canberra asked for an inquiry into the virus].
1 sanction CHN>AUS A:in_force
2 demand AUS>CHN
--- 2020-11-27 | Now the wine
[1 Beijing imposed anti-dumping deposits on bottles from Australia]. [2 David Littleproud rejected the accusation].
1 sanction CHN>AUS B:in_force
2 rejection AUS:David Littleproud>CHN
--- 2023-04-11 | Case paused
[1 Australia agreed to suspend its WTO complaint, and China will review the barley tariff, Penny Wong said]. [2 Wine should be next, she hoped].
1 pledge/agreed CHN>AUS:Penny Wong A:agreed
--- 2023-08-04 | Beer brewers rejoice
[1 China's commerce ministry scrapped the levies on barley]. [2 Lobsters remain barred].
1 concession CHN>AUS A:fulfilled
2 sanction CHN>AUS
--- 2023-10-22 | Trip announced
[1 Anthony Albanese will be in Shanghai and Beijing from 4 to 7 November]. [2 China is going to review the wine tariffs within five months].
1 visit/planned AUS:Anthony Albanese>CHN 2023-11-04/2023-11-07 C
2 pledge/agreed CHN>AUS B:agreed
--- 2023-11-06 | Albanese in the Great Hall
[1 The Australian leader was received by Xi Jinping in Beijing]. [2 He proposed rules for encounters at sea].
1 visit/under_way AUS:Anthony Albanese>CHN:Xi Jinping C
2 proposal/proposed AUS:Anthony Albanese>CHN:Xi Jinping
--- 2024-03-28 | Cheers
[1 The duty on Australian wine falls away from Friday, Beijing announced]. [2 Don Farrell thanked winemakers for patience].
1 concession CHN>AUS B:fulfilled
=== NZL SLB
A aid: patrol of police in Honiara
B aid: ferry for Makira
C pledge: fisheries monitoring
--- 2021-12-01 | Wellington sends help
[1 New Zealand is to send 65 soldiers and policemen to calm Honiara, Jacinda Ardern said]. [2 Manasseh Sogavare had asked for them].
1 aid/promised NZL:Jacinda Ardern>SLB A
2 proposal/proposed SLB:Manasseh Sogavare>NZL - A:proposed
--- 2021-12-04 | Boots on the ground
[1 The New Zealanders have taken up their duty in Honiara's streets]. [2 The port was looted].
1 aid/delivered NZL>SLB A
--- 2022-08-09 | Ardern's fleet of gifts
[1 Nanaia Mahuta said Wellington will pay for a landing craft to serve Makira]. [2 She offered surveillance flights over the tuna grounds].
1 aid/promised NZL:Nanaia Mahuta>SLB B
2 pledge/willing NZL:Nanaia Mahuta>SLB C
--- 2023-11-19 | Games and planes
[1 A P-3 Orion has begun to look for poachers in Solomon waters]. [2 Police from Wellington guard the Pacific Games].
1 cooperation NZL>SLB C:fulfilled
2 aid/delivered NZL>SLB
--- 2024-05-15 | Ferry not paid yet
[1 The money for Makira's boat had not come, Provincial Premier Stanley Siapu complained]. [2 Winston Peters is in Honiara].
1 accusation SLB:Stanley Siapu>NZL
2 visit/done NZL:Winston Peters>SLB
--- 2025-02-20 | The boat is there
[1 MV Bauro, built with New Zealand's money, was handed over at Kirakira]. [2 It carries eighty people].
1 aid/delivered NZL>SLB B
=== JPN PHL
A agreement: Reciprocal Access Agreement
B aid: coastal radars
C aid: subway loan
--- 2023-02-09 | Marcos in Tokyo
[1 Fumio Kishida promised credits of 377 billion yen for Manila's trains]. [2 The leaders want troops to train in either country and will study a pact]. [3 Ferdinand Marcos invited the emperor].
1 aid/promised JPN:Fumio Kishida>PHL:Ferdinand Marcos C
2 agreement/planned JPN+PHL A
3 invitation/extended PHL:Ferdinand Marcos>JPN
--- 2023-11-03 | Radar first
[1 Japan will give the Philippine navy surveillance radars worth 600 million yen, Kishida told Marcos]. [2 Negotiations on reciprocal access of forces start at once].
1 aid/promised JPN:Fumio Kishida>PHL:Ferdinand Marcos B
2 agreement/negotiating JPN+PHL A
--- 2024-07-08 | Access granted
[1 Yoko Kamikawa and Gilberto Teodoro signed the Reciprocal Access Agreement in Manila]. [2 Tokyo will also lend for patrol ships].
1 agreement/signed JPN:Yoko Kamikawa+PHL:Gilberto Teodoro A
2 aid/promised JPN>PHL
--- 2024-12-16 | Senate: 19 to 0
[1 The Philippine Senate concurred in the access pact with Japan]. [2 The typhoon victims got blankets from Tokyo].
1 agreement/ratified JPN+PHL A
2 aid/delivered JPN>PHL
--- 2025-09-11 | In force
[1 The pact under which Japanese troops may exercise on Luzon took effect on Thursday]. [2 Mitsubishi's first coastal radar is up at San Fernando].
1 agreement/in_force JPN+PHL A
2 aid/delivered JPN>PHL B
=== KOR POL
A agreement: K2 tanks
B pledge: nuclear plant at Pątnów
C visit: Yoon in Warsaw
--- 2022-07-27 | Tanks from Changwon
[1 Mariusz Błaszczak approved framework contracts for a thousand K2 tanks from South Korea]. [2 Lee Jong-sup was present].
1 agreement/signed POL:Mariusz Błaszczak+KOR A
--- 2022-10-31 | Letter from KHNP
[1 KHNP and the Poles ZE PAK and PGE intend to erect reactors at Pątnów, says a letter of intent]. [2 Westinghouse sues].
1 pledge/intended KOR+POL B
--- 2022-12-06 | Ship at Gdynia
[1 The first ten K2s and 24 howitzers were unloaded in Gdynia]. [2 Duda thanked Seoul].
1 aid/delivered KOR>POL A:partly
2 statement POL:Andrzej Duda>KOR
--- 2023-07-13 | Yoon Suk Yeol flies in
[1 The president of South Korea is in Warsaw for a two-day official visit]. [2 He offers help to rebuild Ukraine].
1 visit/under_way KOR:Yoon Suk Yeol>POL C
2 pledge/willing KOR:Yoon Suk Yeol>POL
--- 2025-08-01 | Second contract
[1 Władysław Kosiniak-Kamysz signed for another 180 K2s in Gliwice]. [2 Part of them will be welded in Poland].
1 agreement/signed POL:Władysław Kosiniak-Kamysz+KOR A
--- 2025-08-19 | Reactors dropped
[1 KHNP has withdrawn from the power station in Poland, its chief Whang Joo-ho told lawmakers]. [2 The Czech contract stands].
1 retreat KOR:Whang Joo-ho>POL B:withdrawn
=== PRK RUS
A agreement: treaty on comprehensive strategic partnership
B invitation: Putin to Pyongyang
C invitation: Kim to Moscow
D pledge: sappers for Kursk
--- 2023-09-13 | Kim at the cosmodrome
[1 Kim Jong Un asked Vladimir Putin to visit the North at a convenient time]. [2 The Russian president accepted with pleasure, state media said]. [3 Moscow is willing to help with satellites].
1 invitation/extended PRK:Kim Jong Un>RUS:Vladimir Putin B
2 invitation/accepted RUS:Vladimir Putin>PRK:Kim Jong Un B
3 pledge/willing RUS>PRK
--- 2024-06-19 | Limousine and treaty
[1 Putin, in Pyongyang for the first time in 24 years, was met at the airport by Kim]. [2 They signed a treaty on comprehensive strategic partnership that promises mutual help in war]. [3 Putin asked his host to Moscow].
1 visit/done RUS:Vladimir Putin>PRK B:carried_out
2 agreement/signed RUS:Vladimir Putin+PRK:Kim Jong Un A
3 invitation/extended RUS:Vladimir Putin>PRK:Kim Jong Un C
--- 2024-11-09 | Duma's paper
[1 Vladimir Putin put his signature under the law by which Russia ratifies the June treaty]. [2 Apples were shipped].
1 agreement/ratified RUS:Vladimir Putin+PRK A
--- 2024-12-05 | It counts
[1 The mutual defence pact took effect when notes were exchanged in Moscow]. [2 Kim has not named a day for Moscow].
1 agreement/in_force PRK+RUS A
--- 2025-06-17 | Shoigu returns with an answer
[1 Pyongyang decided to send a thousand deminers to Kursk, Sergei Shoigu said]. [2 Five thousand builders will come too].
1 pledge/intended PRK>RUS:Sergei Shoigu D
2 pledge/intended PRK>RUS
--- 2025-12-12 | Sappers back
[1 Kim Jong Un welcomed home the engineers who cleared mines around Kursk]. [2 Nine had died].
1 cooperation PRK>RUS D:fulfilled
=== TJK UZB
A sanction: visas between neighbours
B proposal: joint dam on the Zarafshan
C pledge: mines at the border
--- 2017-03-09 | Ways open
[1 Islam Karimov's successor wants visas abolished, Uzbekistan's envoy in Dushanbe told students]. [2 Tashkent offered to build a dam on the Zarafshan together].
1 pledge/willing UZB>TJK A:willing
2 proposal/proposed UZB>TJK B
--- 2018-03-09 | Mirziyoyev with Rahmon
[1 Shavkat Mirziyoyev came to Dushanbe on the first state visit]. [2 From 16 March citizens may stay thirty days without a visa, the presidents agreed]. [3 Uzbekistan will have the border mines lifted].
1 visit/done UZB:Shavkat Mirziyoyev>TJK
2 pledge/agreed TJK+UZB:Shavkat Mirziyoyev A:agreed
3 pledge/intended UZB>TJK C:intended
--- 2018-03-17 | Trains of families
[1 Visa-free travel has begun at Oybek and ten other posts]. [2 A bus runs to Samarkand].
1 concession TJK+UZB A:fulfilled
--- 2020-01-04 | Cleared
[1 The Uzbek side of the frontier is free of mines, the Tajik guard confirmed]. [2 Gas is turned on].
1 concession UZB>TJK C:fulfilled
--- 2021-06-10 | Yavan power plant
[1 Rahmon and Mirziyoyev signed an accord on putting up the Yavan hydropower station on the Zarafshan jointly]. [2 Emomali Rahmon gave horses].
1 agreement/signed TJK:Emomali Rahmon+UZB:Shavkat Mirziyoyev B:accepted
2 aid/delivered TJK:Emomali Rahmon>UZB
=== AZE TUR
A aid: firefighting plane
B agreement: Zangezur rail to Kars
C pledge: brotherly mission to mosques
--- 2021-07-30 | Flames over Manavgat
[1 Ilham Aliyev promised to send firefighters and an amphibious aircraft]. [2 Erdoğan thanked his brother].
1 aid/promised AZE:Ilham Aliyev>TUR A
2 statement TUR:Recep Tayyip Erdoğan>AZE
--- 2021-08-01 | Hundred men of Azerbaijan's ministry
[1 A hundred firemen and the Be-200 arrived in Dalaman]. [2 The road to Nakhchivan will be paved by Turkish firms].
1 aid/delivered AZE>TUR A
2 pledge/intended TUR>AZE
--- 2023-09-25 | Erdoğan in Nakhchivan
[1 The presidents signed a memorandum about a railway Kars–Nakhchivan]. [2 They laid a stone for a gas pipe from Iğdır].
1 agreement/signed AZE:Ilham Aliyev+TUR:Recep Tayyip Erdoğan B
2 cooperation AZE+TUR
--- 2025-03-05 | Gas, then rails
[1 The Iğdır–Nakhchivan gas line has started to work]. [2 A state company will rebuild the mosque of Agdam, a Turkish minister vowed].
1 cooperation AZE+TUR
2 pledge/intended TUR>AZE C
--- 2025-08-22 | Ground broken
[1 Abdulkadir Uraloğlu broke ground for the track from Kars to Dilucu]. [2 Cargo will double].
1 cooperation TUR:Abdulkadir Uraloğlu>AZE B:partly
=== BLR LTU
A sanction: closed crossings
B pledge: freed prisoners
C proposal: lorries returned
--- 2025-10-29 | Balloons
[1 Vilnius closed both border crossings with Belarus for a month because of smugglers' balloons]. [2 Some 1,100 Lithuanian lorries are stuck there].
1 sanction LTU>BLR A:in_force
2 statement LTU>BLR
--- 2025-10-31 | Minsk: tow them
[1 Alexander Lukashenko forbade Lithuanian lorries to leave before the border opens]. [2 Lithuania asked for a corridor for the trucks].
1 sanction BLR:Alexander Lukashenko>LTU
2 proposal/proposed LTU>BLR C
--- 2025-11-04 | No
[1 Belarus refused the truck corridor at one place only]. [2 Gitanas Nausėda speaks of blackmail].
1 rejection BLR>LTU C:rejected
2 accusation LTU:Gitanas Nausėda>BLR
--- 2025-11-19 | Open earlier
[1 Lithuania reopened Medininkai and Šalčininkai at midnight, ten days early]. [2 Inga Ruginienė hopes that the balloons will cease].
1 concession LTU>BLR A:fulfilled
2 statement LTU:Inga Ruginienė>BLR
--- 2025-11-20 | Two priests out
[1 Two Catholic priests were set free in Minsk after a word from the Vatican]. [2 The vehicles are taken to a guarded lot].
1 concession BLR>LTU
