=== SRB RUS
A agreement: free trade of Serbia and the Eurasian Economic Union
B agreement: gas supply contract
C aid: fighter jets for Belgrade
--- 2016-10-27 | Union opens door to Serbia
[1 Moscow proposed to Belgrade that its duty-free arrangement be replaced by a free trade agreement with the whole Eurasian Economic Union]. [2 Russia will also hand over six used fighter jets to the Serbian air force].
1 proposal/proposed RUS>SRB A
2 aid/promised RUS>SRB C
--- 2017-10-03 | Six jets on the tarmac
[1 The promised aircraft were unloaded at Batajnica in parts]. [2 Talks on gas at a fixed price go on].
1 aid/delivered RUS>SRB C
2 agreement/negotiating SRB+RUS B
--- 2018-06-02 | Talks on trade
[1 Serbia has begun negotiations with the Eurasian Economic Union on a free trade agreement]. [2 Russian exporters welcomed them].
1 agreement/negotiating SRB+IGO:Eurasian Economic Union A
2 statement RUS>SRB
--- 2019-10-25 | Signature in Moscow
[1 The free trade agreement was signed by the Serbian prime minister and the heads of government of Russia, Belarus, Kazakhstan, Armenia and Kyrgyzstan]. [2 It must still pass five parliaments].
1 agreement/signed SRB+RUS+BLR+KAZ+ARM+KGZ A
2 statement SRB>RUS
--- 2021-07-10 | Cheese without duty
[1 The agreement of Serbia with the Eurasian Economic Union on free trade took effect today]. [2 On gas the two presidents will speak in November].
1 agreement/in_force SRB+IGO:Eurasian Economic Union A
2 statement SRB+RUS
--- 2022-05-29 | Three more years of gas
[1 A new contract for gas over three years was agreed on by telephone], the Serbian president said.
1 pledge/agreed SRB+RUS B:planned
=== IRN RUS
A agreement: free trade of Iran and the Eurasian Economic Union
B agreement: treaty on strategic partnership
C aid: Sputnik vaccine
D pledge: making Sputnik vaccine in Iran
--- 2021-01-26 | Lavrov receives Zarif
[1 Russia will supply Iran with two million doses of its Sputnik vaccine], the minister said. [2 He was also ready to let Iranian firms produce the vaccine under licence].
1 aid/promised RUS>IRN C
2 pledge/willing RUS>IRN D
--- 2021-02-04 | First shipment
[1 The first half million doses landed in Tehran]. [2 Iran would like the interim trade deal with the Eurasian Economic Union to become a full free trade agreement].
1 aid/delivered RUS>IRN C
2 proposal/proposed IRN>RUS A
--- 2021-06-26 | Home-made Sputnik
[1 A company near Karaj turned out its first batch of Sputnik with technology from Moscow]. [2 Diplomats of both countries are drafting a treaty for twenty years].
1 cooperation IRN+RUS D:partly
2 agreement/negotiating IRN+RUS B
--- 2023-01-19 | Union and Iran settle the text
[1 Negotiators of Iran and the Eurasian Economic Union have initialled the free trade agreement]. [2 Two gas fields were discussed on the margin].
1 agreement/initialled IRN+IGO:Eurasian Economic Union A
2 meeting IRN+RUS
--- 2023-12-25 | Done in Saint Petersburg
[1 Iran and the five members of the union signed their free trade agreement on Monday]. [2 The big treaty will wait for a summit, a spokesman in Tehran said].
1 agreement/signed IRN+RUS+BLR+KAZ+ARM+KGZ A
2 statement IRN>RUS
--- 2025-01-17 | Twenty years
[1 The presidents of Iran and Russia signed the treaty of comprehensive strategic partnership in the Kremlin]. [2 Ratification of the trade accord with the union is nearly over].
1 agreement/signed IRN+RUS B
2 statement IRN+RUS
--- 2025-05-15 | Tariffs fall
[1 The free trade agreement between Tehran and the Eurasian Economic Union has entered into force].
1 agreement/in_force IRN+IGO:Eurasian Economic Union A
=== KOR SAU
A agreement: free trade of Korea and the Gulf states
B aid: air defence missiles
C agreement: nuclear power stations
--- 2019-06-26 | Crown prince in Seoul
[1 Seoul asked Riyadh to help reopen the talks of Korea and the Gulf Cooperation Council on free trade]. [2 The two sides also signed a memorandum on nuclear reactors for the kingdom].
1 proposal/proposed KOR>SAU A
2 agreement/signed KOR+SAU C
--- 2022-01-19 | Talks reopened
[1 Korea and the Gulf Cooperation Council have resumed negotiations on their free trade agreement after twelve years]. [2 Saudi Arabia may buy missiles].
1 agreement/negotiating KOR+IGO:Gulf Cooperation Council A
2 statement SAU>KOR
--- 2023-12-28 | Deal with six monarchies
[1 The free trade agreement of Korea and the Gulf Cooperation Council was concluded in Seoul]. [2 Nothing was said on reactors].
1 agreement/initialled KOR+IGO:Gulf Cooperation Council A
2 statement KOR+SAU
--- 2024-02-06 | Ten batteries
[1 A Korean maker disclosed a contract to sell Saudi Arabia ten batteries of air defence missiles for 3.2 billion dollars].
1 agreement/signed KOR+SAU B:promised
--- 2025-11-20 | First battery
[1 The first of the batteries bought from Korea was handed over near Taif]. [2 Desalination firms met besides].
1 aid/delivered KOR>SAU B
2 meeting KOR+SAU
=== SGP BRA
A agreement: free trade of Singapore and Mercosur
B agreement: tax treaty
--- 2018-07-23 | Courting the south
[1 Brazil's foreign minister told his host that Mercosur wished to open talks on a free trade pact with Singapore]. [2 A treaty against double taxation was signed by the two finance ministers the same day].
1 proposal/proposed BRA>SGP A
2 agreement/signed SGP+BRA B
--- 2022-07-20 | Handshake in Luque
[1 Singapore and Mercosur have wound up their negotiations on free trade]. [2 Beef and chicken will profit, Brasilia said].
1 agreement/negotiating SGP+IGO:Southern Common Market A
2 statement BRA>SGP
--- 2022-01-05 | Double taxation ends
[1 The tax treaty of Singapore and Brazil came into force on the first of January].
1 agreement/in_force SGP+BRA 2022-01-01 B
--- 2023-12-07 | Ink in Rio
[1 Ministers of Singapore, Brazil, Argentina, Paraguay and Uruguay put their names under the free trade agreement in Rio de Janeiro]. [2 Bolivia watched].
1 agreement/signed SGP+BRA+ARG+PRY+URY A
2 statement BRA+SGP
=== BGR RUS
A agreement: nuclear power station at Belene
B agreement: pipeline to Burgas
C demand: expulsion of diplomats
--- 2006-11-29 | Two blocks on the Danube
[1 Bulgaria and Russia signed an agreement on the construction of a nuclear power station at Belene]. [2 An oil pipeline from Burgas to the Aegean is being negotiated].
1 agreement/signed BGR+RUS A
2 agreement/negotiating BGR+RUS B
--- 2011-12-07 | Oil line buried
[1 Sofia has pulled out of the pipeline project from Burgas]. [2 Moscow regretted it].
1 rejection BGR>RUS B:ended
2 statement RUS>BGR
--- 2012-03-28 | No second plant
[1 The Bulgarian cabinet gave up the Belene nuclear project for lack of money]. [2 One finished reactor will stay in its crates].
1 rejection BGR>RUS A:ended
2 statement BGR>RUS
--- 2018-05-30 | Crates reopened
[1 In Moscow the Bulgarian prime minister proposed to start the Belene power station anew with the reactors already paid for]. [2 He also wants a branch of the gas line under the Black Sea].
1 proposal/proposed BGR>RUS A
2 statement BGR>RUS
--- 2019-06-19 | Bidders for a plant
[1 Rosatom is in talks with Sofia about a contract for the Danube reactors]. [2 Another investor is from China].
1 agreement/negotiating BGR+RUS A
2 statement BGR>RUS
=== HUN RUS
A agreement: two reactors at Paks
B aid: loan for the reactors
C aid: Sputnik vaccine
--- 2014-01-14 | Paks goes to Rosatom
[1 Budapest and Moscow signed an intergovernmental agreement on two new reactors at Paks]. [2 Russia promised a loan of ten billion euros for them].
1 agreement/signed HUN+RUS A
2 aid/promised RUS>HUN B
--- 2021-01-22 | Jabs from the east
[1 Hungary has agreed to buy two million doses of the Russian vaccine], Peter Szijjarto said in Moscow. [2 The concrete for the new blocks will be poured next year, he expects].
1 pledge/agreed HUN+RUS C:promised
2 statement HUN>RUS
--- 2021-02-02 | Forty thousand
[1 A plane from Moscow brought forty thousand doses of Sputnik to Budapest].
1 aid/delivered RUS>HUN C
--- 2024-07-02 | Digging goes on
[1 Work on the pit of the fifth block at Paks is under way]. [2 Drawing on the credit has been put off twice].
1 cooperation HUN+RUS realis=ongoing A:partly
2 statement HUN>RUS
--- 2026-02-05 | First concrete
[1 The first concrete for Russia's reactor was poured beside the Danube].
1 cooperation HUN+RUS A:partly
=== POL LTU
A agreement: gas link
B agreement: spelling of names
C agreement: army brigade
--- 2011-02-17 | Presidents meet in Vilnius
[1 Poland asked Lithuania to let its Polish minority write their names with Polish letters]. [2 A study on a gas pipe between the two will be ordered, the presidents agreed].
1 proposal/proposed POL>LTU B
2 pledge/agreed POL+LTU A:planned
--- 2015-10-15 | Money for the tube
[1 The operators and Brussels signed the contract on the gas interconnector of Poland and Lithuania]. [2 On letters in passports, nothing moves].
1 agreement/signed POL+LTU A
2 statement POL>LTU
--- 2020-01-20 | First weld
[1 Building of the gas link began near Bialystok].
1 cooperation POL+LTU A:partly
--- 2022-01-18 | W, q and x
[1 The Seimas in Vilnius has passed the law that lets Poles in Lithuania spell their names in Polish]. [2 Warsaw thanked it].
1 concession LTU>POL B:accepted
2 statement POL>LTU
--- 2022-05-05 | Valve opened
[1 The presidents opened the new gas pipeline from Santaka]. [2 A joint brigade could come next, they said].
1 cooperation POL+LTU A:in_force
2 statement POL+LTU C:proposed
=== DEU DNK
A agreement: tunnel under the Fehmarn Belt
B sanction: border checks
C agreement: hydrogen pipe
--- 2008-09-03 | A fixed link
[1 Germany and Denmark signed a state treaty on a crossing of the Fehmarn Belt]. [2 Ferry owners are angry].
1 agreement/signed DEU+DNK A
2 statement DEU>DNK
--- 2016-01-04 | Passports, please
[1 Denmark introduced checks at its border with Germany because of the refugees]. [2 Berlin asked that they be ended soon].
1 sanction DNK>DEU B
2 demand DEU>DNK B:proposed
--- 2021-11-29 | Spades at Puttgarden
[1 Works on the German side of the undersea tunnel have started].
1 cooperation DEU+DNK A:partly
--- 2023-03-24 | Hydrogen by 2028
[1 Copenhagen and Berlin want a pipe for hydrogen across Jutland and signed a declaration on it]. [2 Border controls are prolonged by half a year, Denmark said].
1 agreement/signed DEU+DNK C
2 sanction DNK>DEU B:in_force
--- 2024-06-17 | First element
[1 The king opened the factory for the tunnel's segments at Rodby]. [2 The state treaty of 2008 has become concrete, a German minister said].
1 cooperation DNK+DEU A:partly
2 statement DEU>DNK
=== MNE CHN
A aid: loan for the motorway
B pledge: building the motorway
C aid: face masks
--- 2014-10-30 | Road through the gorge
[1 The Exim bank of China is to lend Montenegro 944 million dollars for a motorway]. [2 A Chinese firm will build the first stretch to Boljare within four years].
1 aid/promised CHN>MNE A
2 pledge/intended CHN>MNE B
--- 2020-04-03 | Masks from Beijing
[1 China sent Podgorica a hundred thousand face masks]. [2 Debt was not a topic].
1 aid/delivered CHN>MNE C
2 statement CHN>MNE
--- 2021-07-21 | The bill
[1 Montenegro paid the first instalment on the motorway credit to the Exim bank]. [2 The tunnels are still not ready, said the ministry].
1 cooperation MNE>CHN A:partly
2 statement MNE>CHN
--- 2022-07-13 | Forty kilometres
[1 The stretch of motorway built by the Chinese was opened to cars]. [2 A second one has no builder yet].
1 cooperation MNE+CHN B:fulfilled
2 statement MNE>CHN
=== ESP DZA
A agreement: friendship treaty
B sanction: freeze on trade
C agreement: gas price
--- 2022-06-08 | Twenty years' treaty on ice
[1 Algeria suspended the treaty of friendship with Spain over the Sahara]. [2 Its banks stopped payments for Spanish goods on the same evening].
1 sanction DZA>ESP A:suspended
2 sanction DZA>ESP B
--- 2022-10-06 | Dearer gas
[1 Naturgy and Sonatrach have agreed on a new price for the gas through Medgaz]. [2 Madrid wants trade to be freed].
1 pledge/agreed ESP+DZA C:planned
2 demand ESP>DZA B:proposed
--- 2024-11-07 | Cheese passes customs
[1 Algiers lifted its block on imports from Spain]. [2 The treaty itself stays frozen].
1 concession DZA>ESP B:fulfilled
2 statement DZA>ESP
--- 2026-03-12 | Friends again
[1 The two governments announced that the friendship treaty of 2002 is applied again].
1 agreement/in_force ESP+DZA A
=== TUR ARM
A agreement: protocols on ties and border
B pledge: opening the border to third-country citizens
C agreement: air cargo
D aid: rescuers after the quake
--- 2009-10-10 | Zurich, after a delay
[1 Turkey and Armenia signed two protocols on diplomatic relations and an open border]. [2 Hillary Clinton had carried drafts].
1 agreement/signed TUR+ARM A
2 statement TUR+ARM
--- 2018-03-01 | Dead letter
[1 Yerevan annulled the Zurich protocols with Turkey, which Ankara had never ratified].
1 agreement/ended TUR+ARM A
--- 2022-07-01 | Envoys agree
[1 The special envoys agreed to open the land border to citizens of third countries]. [2 Direct cargo by air should begin soon, too].
1 pledge/agreed TUR+ARM B
2 pledge/agreed TUR+ARM C:planned
--- 2023-01-06 | Freight in the sky
[1 Ankara lifted the ban on direct air cargo trade with Armenia].
1 concession TUR>ARM C:in_force
--- 2023-02-11 | Margara bridge
[1 Five Armenian lorries with medicine crossed the bridge at Margara for the first time in thirty years]. [2 Armenia's rescuers have been digging in Adiyaman since Wednesday].
1 aid/delivered ARM>TUR
2 aid/delivered ARM>TUR D
--- 2024-07-30 | Still shut
[1 Envoys at Margara went once more through the opening of the border to foreigners]. [2 It should come in months, both said].
1 meeting TUR+ARM
2 pledge/intended TUR+ARM B
=== NOR RUS
A agreement: sea boundary in the Barents Sea
B agreement: local border traffic
C agreement: cod quotas
D pledge: swap of spies
--- 2010-04-27 | Forty years end
[1 Norway and Russia have agreed to split the disputed waters of the Barents Sea in two halves]. [2 People near Kirkenes shall cross without a visa, the ministers also agreed].
1 pledge/agreed NOR+RUS A:planned
2 pledge/agreed NOR+RUS B:planned
--- 2010-09-15 | Murmansk
[1 The treaty on the maritime boundary was signed in Murmansk]. [2 Fishermen grumbled].
1 agreement/signed NOR+RUS A
2 statement NOR>RUS
--- 2012-05-29 | Border cards
[1 The agreement on visa-free local traffic near the frontier came into force]. [2 Cod quotas for next year will be higher].
1 agreement/in_force NOR+RUS B
2 statement NOR+RUS
--- 2019-11-15 | Three for two
[1 A Norwegian pensioner jailed for spying was exchanged over Lithuania]. [2 The quotas for cod were set the week before].
1 cooperation NOR+RUS
2 agreement/signed NOR+RUS 2019-11-08 C
--- 2022-10-25 | Cod in cold times
[1 In spite of the war Oslo and Moscow agreed once more on how much cod may be caught].
1 agreement/signed NOR+RUS C
--- 2024-05-23 | Gate half shut
[1 Norway closes Storskog to Russian tourists]. [2 The cards for those who live near the border lose their worth].
1 sanction NOR>RUS
2 sanction NOR>RUS B:suspended
=== BLR RUS
A aid: loan of one and a half billion
B agreement: nuclear weapons on Belarusian soil
C agreement: power station at Ostrovets
--- 2011-03-15 | Minsk buys atoms
[1 An agreement to build a nuclear plant at Ostrovets was signed in Minsk]. [2 Russia will lend the money later].
1 agreement/signed BLR+RUS C
2 statement RUS>BLR
--- 2020-09-14 | Sochi, four hours
[1 Vladimir Putin promised Alexander Lukashenko a credit of 1.5 billion dollars]. [2 Paratroopers will train near Brest].
1 aid/promised RUS:Vladimir Putin>BLR:Alexander Lukashenko A
2 statement RUS+BLR
--- 2020-10-06 | Half a billion in
[1 Belarus received the first five hundred million dollars of the Sochi loan].
1 aid/delivered RUS>BLR A
--- 2020-11-07 | Current flows
[1 Lukashenko started up the first block at Ostrovets together with Rosatom's engineers].
1 cooperation BLR+RUS C:in_force
--- 2023-03-25 | Warheads to come
[1 Moscow has agreed with Minsk to station tactical nuclear weapons in Belarus]. [2 A depot will be ready by July].
1 pledge/agreed RUS+BLR B:planned
2 statement RUS>BLR
--- 2023-05-25 | Papers in Minsk
[1 The defence ministers signed documents on keeping Russian warheads in Belarus].
1 agreement/signed RUS+BLR B
=== ITA ALB
A agreement: centres for migrants
B agreement: undersea power cable
C aid: earthquake relief
--- 2019-11-26 | Durres in ruins
[1 Rome promised tents and two hundred rescuers to Albania after the quake]. [2 A first team flew in before dark].
1 aid/promised ITA>ALB C
2 aid/delivered ITA>ALB C
--- 2023-11-06 | Thirty-nine thousand a year
[1 Giorgia Meloni and Edi Rama signed a protocol on two Italian camps for migrants in Albania]. [2 Judges had doubts].
1 agreement/signed ITA:Giorgia Meloni+ALB:Edi Rama A
2 statement ITA>ALB
--- 2024-02-22 | Tirana votes
[1 Albania's parliament ratified the deal about the migrants]. [2 On a cable under the Adriatic the energy ministers will talk].
1 agreement/ratified ALB+ITA A
2 statement ITA+ALB
--- 2024-10-14 | Libra sails
[1 The first sixteen men were brought to the centre at Shengjin]. [2 Four went back next day].
1 cooperation ITA+ALB A:in_force
2 statement ITA>ALB
--- 2025-01-15 | Green current
[1 Italy, Albania and the Emirates agreed on a cable for solar power across the sea].
1 pledge/agreed ITA+ALB+ARE B:planned
=== GBR ALB
A agreement: return of migrants
B agreement: prisoners
--- 2021-07-08 | Sent home
[1 London and Tirana signed an agreement on the readmission of people who came by boat]. [2 Prisoners could follow].
1 agreement/signed GBR+ALB A
2 statement GBR>ALB
--- 2022-12-13 | Planes every week
[1 Rishi Sunak and Edi Rama agreed that British officers will work at Tirana airport and that arrivals be flown back faster]. [2 In addition Albania will take back two hundred convicts from British jails].
1 pledge/agreed GBR:Rishi Sunak+ALB:Edi Rama A:planned
2 pledge/intended ALB>GBR B:planned
--- 2023-05-24 | Jail deal
[1 The justice ministers signed the arrangement on the transfer of prisoners]. [2 Returns of migrants have risen to 1,800 since winter].
1 agreement/signed GBR+ALB B
2 cooperation GBR+ALB A:partly
=== KAZ UZB
A agreement: border line
B agreement: visa-free identity cards
C agreement: nuclear power plant
D agreement: treaty of alliance
--- 2018-03-16 | Mapping the steppe
[1 Kazakhstan and Uzbekistan agreed to finish marking their border]. [2 A treaty of allies was mooted in Astana].
1 pledge/agreed KAZ+UZB A:planned
2 proposal/proposed KAZ>UZB D
--- 2022-12-22 | Tashkent
[1 The presidents signed a treaty on allied relations]. [2 They also signed the treaty on the demarcation of the state border].
1 agreement/signed KAZ+UZB D
2 agreement/signed KAZ+UZB A
--- 2023-07-28 | Allies by law
[1 Kazakhstan ratified both the border treaty and the alliance].
1 agreement/ratified KAZ+UZB A
--- 2023-09-01 | Papers exchanged
[1 The pact of alliance with Tashkent entered into force]. [2 Citizens should be able to cross with an identity card, Astana proposed].
1 agreement/in_force KAZ+UZB D
2 proposal/proposed KAZ>UZB B
--- 2024-08-08 | No passport needed
[1 The two capitals are preparing an accord on travel with identity cards alone].
1 agreement/negotiating KAZ+UZB B
=== KGZ TJK
A agreement: ceasefire and pullback
B agreement: border treaty
C sanction: closed crossings
--- 2021-05-01 | Guns fall silent
[1 Bishkek and Dushanbe agreed on a ceasefire and to withdraw their forces from the line]. [2 Kyrgyzstan shut all crossings with its neighbour on the 21st].
1 pledge/agreed KGZ+TJK A:planned
2 sanction KGZ>TJK 2021-05-21 C
--- 2021-05-04 | Lorries leave
[1 Both sides have pulled back their troops and heavy arms, the police chiefs said]. [2 Talks about the line itself were resumed].
1 retreat KGZ+TJK A:in_force
2 agreement/negotiating KGZ+TJK B
--- 2022-09-16 | Shells again
[1 The truce of last year broke down near Batken with tanks and rockets].
1 agreement/ended KGZ+TJK A
--- 2023-12-12 | Ninety per cent
[1 Over 90 percent of the frontier is now agreed, Kamchybek Tashiev said after talks in Batken].
1 cooperation KGZ+TJK B:partly
--- 2025-03-13 | The last border
[1 Sadyr Japarov and Emomali Rahmon signed the treaty on the state border in Bishkek]. [2 Checkpoints at Kulundu and Guliston are open as of today].
1 agreement/signed KGZ:Sadyr Japarov+TJK:Emomali Rahmon B
2 concession KGZ>TJK C:fulfilled
=== IRN BEL
A agreement: transfer of convicts
B pledge: release of an aid worker
C sanction: recall of the ambassador
--- 2022-07-20 | A vote in Brussels
[1 The Belgian chamber has ratified the treaty with Iran on transferring convicted persons]. [2 Critics say it is made for one diplomat].
1 agreement/ratified BEL+IRN A
2 statement BEL>IRN
--- 2022-12-08 | Court stops it
[1 The constitutional court suspended the transfer treaty]. [2 The aid worker held in Tehran must be let go, Belgium demanded].
1 sanction BEL>IRN A:suspended
2 demand BEL>IRN B:proposed
--- 2023-03-03 | Judges give way
[1 Belgium's highest court has let the treaty on convicts stand after all].
1 agreement/in_force BEL+IRN A
--- 2023-05-26 | Two men in Muscat
[1 Iran freed Olivier Vandecasteele in return for its diplomat]. [2 Oman was thanked].
1 concession IRN>BEL B:fulfilled
2 statement BEL>IRN
=== MNG RUS
A agreement: gas pipeline to China
B agreement: power station at Eg
C agreement: free trade of Mongolia and the Eurasian Economic Union
D aid: fuel
--- 2019-12-05 | Pipe over the steppe
[1 Gazprom and Mongolia's government signed a memorandum on studying a gas line through the country]. [2 Ulaanbaatar would like free trade with the Eurasian Economic Union].
1 agreement/signed MNG+RUS A
2 proposal/proposed MNG>RUS C
--- 2021-06-16 | Protocol
[1 A protocol on examining the pipe's route was signed in Moscow]. [2 The dam on the Eg river worries Buryatia].
1 agreement/signed MNG+RUS A
2 statement RUS>MNG
--- 2024-09-03 | State visit
[1 Russia wants to conclude the trade deal of Mongolia and the union before the end of the year]. [2 It also promised fuel at a good price].
1 pledge/intended RUS>MNG C:planned
2 aid/promised RUS>MNG D
--- 2024-10-20 | Tankers
[1 Eighty wagons of petrol at the promised price reached Zamyn Uud]. [2 The government's four-year plan has left out the gas line].
1 aid/delivered RUS>MNG D
2 statement MNG>RUS
--- 2025-06-27 | Minsk
[1 Mongolia signed an interim free trade agreement with the Eurasian Economic Union and its member states].
1 agreement/signed MNG+IGO:Eurasian Economic Union C
=== JPN RUS
A agreement: fishing off the Kurils
B agreement: peace treaty
C agreement: visits without visas to the islands
--- 2018-11-14 | Singapore
[1 Shinzo Abe and Vladimir Putin agreed to speed up talks on a peace treaty on the basis of the paper of 1956]. [2 Fish was mentioned].
1 pledge/agreed JPN:Shinzo Abe+RUS:Vladimir Putin B:planned
2 statement JPN+RUS
--- 2022-03-21 | Moscow walks away
[1 Russia ends the negotiations with Japan on a peace treaty]. [2 Trips of former islanders without a visa are stopped as well].
1 rejection RUS>JPN B:ended
2 sanction RUS>JPN C:suspended
--- 2022-06-07 | Nets empty
[1 Moscow put on hold the accord that lets Japanese boats fish near the southern Kurils]. [2 Tokyo calls this regrettable].
1 sanction RUS>JPN A:suspended
2 statement JPN>RUS
--- 2022-09-05 | Visits are over
[1 Dmitry Medvedev's successor signed the end of the agreement on visa-free travel to the islands].
1 agreement/ended RUS+JPN C
--- 2023-01-22 | No date for talks
[1 Russia declined to consult with Japan about this year's catch off the islands].
1 rejection RUS>JPN A:rejected
