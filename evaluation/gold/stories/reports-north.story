=== LTU LVA
A agreement: rail track at Renge
B agreement: sea border
C demand: boycott of power from Belarus
D agreement: joint purchase of rocket launchers
--- 2010-09-02 | Nineteen kilometres
[1 Lithuania tore up nineteen kilometres of rail to Renge two years ago], and [2 Latvia wants them back]. [3 Andrius Kubilius told Valdis Dombrovskis in Riga that the line would be laid again]. The border at sea is older still: [4 signed in 1999, the treaty has not been ratified in Riga because of the oil beneath].
1 sanction LTU>LVA 2008 A:in_force
2 demand LVA>LTU A:proposed
3 pledge/intended LTU:Andrius Kubilius>LVA:Valdis Dombrovskis A:intended
4 agreement/signed LTU+LVA 1999 B
--- 2017-10-02 | Brussels fines the railway
[1 Lithuania's railway got a fine of 28 million euros for the dismantled track]. [2 It will be rebuilt, the company said]. [3 Riga welcomed the step]. [4 On the sea line no talks are planned].
1 statement LTU>LVA
2 pledge/intended LTU>LVA A:intended
3 statement LVA>LTU
4 statement LTU+LVA
--- 2019-08-21 | Who buys from Astravets
[1 Vilnius called on Riga not to let in electricity of the nuclear plant at Astravets]. [2 The Latvian cabinet had decided the week before to import it]. [3 Krisjanis Karins would not reverse that]. Meanwhile [4 rails are being laid near Mazeikiai again, towards Renge].
1 demand LTU>LVA C
2 statement LVA>LTU
3 rejection LVA:Krisjanis Karins>LTU C:rejected
4 cooperation LTU>LVA A:partly
--- 2020-02-03 | A train to Renge
[1 The first goods train passed over the restored track on Monday]. [2 It had been missing for eleven years]. [3 Ministers spoke about Astravets without result].
1 cooperation LTU+LVA A:fulfilled
2 statement LTU+LVA
3 meeting LTU+LVA
--- 2020-11-03 | Riga shuts the cable
On the day on which the plant began to run, [1 Latvia ended its purchases of power from Belarus]. [2 Gitanas Nauseda thanked Egils Levits for the solidarity].
1 concession LVA>LTU C:fulfilled
2 statement LTU:Gitanas Nauseda>LVA:Egils Levits
--- 2022-12-16 | Launchers for two
[1 Lithuania has signed for eight Himars launchers], and [2 Latvia wants to buy the same ones together with it, Inara Murniece said]. [3 Arvydas Anusauskas agreed to a joint training ground].
2 proposal/proposed LVA:Inara Murniece>LTU D
3 pledge/agreed LTU:Arvydas Anusauskas+LVA
--- 2023-10-05 | Neighbours train on one range
[1 A contract on common upkeep and training for the launchers was signed by the defence ministries]. [2 The first arrive in 2025]. [3 A diplomat recalled that the treaty on the border at sea has now waited for 24 years].
1 agreement/signed LTU+LVA D
2 statement LTU+LVA
3 statement LTU+LVA
=== IRL GBR
A agreement: power cable
B agreement: common travel area
C demand: repeal of the legacy act
D invitation: Taoiseach to Farnborough
--- 2019-05-08 | What stays after leaving
[1 David Lidington and Simon Coveney signed a memorandum on the common travel area in London on Wednesday]. [2 It keeps the right of each people to live and work with the other]. The area dates from 1922. [3 Grids were on the agenda too]: [4 an interconnector from Wexford to Wales is planned].
1 agreement/signed GBR:David Lidington+IRL:Simon Coveney B
2 statement GBR+IRL
3 statement GBR+IRL
4 agreement/planned GBR+IRL A
--- 2023-09-19 | Amnesty becomes law
[1 Dublin urged London to withdraw the act that ends inquests into the Troubles]. [2 It will not be changed, Chris Heaton-Harris answered]. [3 Leo Varadkar said that he might go to Strasbourg]; he did so in December. [4 The cable under the sea is being laid since spring], the two energy ministers noted with more pleasure.
1 demand IRL>GBR C
2 rejection GBR:Chris Heaton-Harris>IRL C:rejected
3 threat IRL:Leo Varadkar>GBR
4 cooperation IRL+GBR A:partly
--- 2024-07-17 | Starmer has a guest
[1 Keir Starmer has told Simon Harris that he would repeal the act on the Troubles]. [2 The Taoiseach spent the evening at Chequers]. [3 An invitation to a summit in spring was extended]; [4 Harris accepted it on the spot].
1 pledge/intended GBR:Keir Starmer>IRL:Simon Harris C:accepted
2 visit/done IRL:Simon Harris>GBR
3 invitation/extended GBR:Keir Starmer>IRL:Simon Harris D
4 invitation/accepted IRL:Simon Harris>GBR D
--- 2025-03-06 | Summit in Liverpool
[1 Micheal Martin is in Liverpool for the first of the yearly summits]; Harris came as foreign minister. [2 Greenlink, the electricity cable to Pembroke, has carried power since January]. [3 The two agreed to survey the sea bed together for wind farms].
1 visit/under_way IRL:Micheal Martin>GBR
2 cooperation IRL+GBR 2025-01 A:in_force
3 pledge/agreed IRL+GBR
--- 2025-09-19 | A new frame for the past
[1 Hilary Benn and Simon Harris presented a framework under which the legacy act is replaced]. [2 Dublin will drop its case at Strasbourg once that is law]. [3 The travel rights of 2019 were confirmed].
1 agreement/signed GBR:Hilary Benn+IRL:Simon Harris C:signed
2 pledge/intended IRL>GBR
3 statement IRL+GBR
=== CYP LBN
A agreement: sea border
B aid: fuel and medicine after the blast
C pledge: takes back boat people
D agreement: gas pipe to Tripoli
--- 2007-01-17 | A line in the water
[1 Cyprus and Lebanon signed a treaty on their economic zones in Beirut]. [2 It needs the consent of both parliaments]. [3 A tourist ferry will be tested].
1 agreement/signed CYP+LBN A
2 statement CYP+LBN
3 pledge/agreed CYP+LBN
--- 2019-04-11 | Talk of a pipe
[1 Nicosia proposed to bring gas from Aphrodite by pipe to Tripoli]. [2 Nada Boustani was interested], and [3 a framework for it is to be worked out within months]. [4 The treaty of 2007 has never come before deputies in Beirut], the Cypriot minister complained.
1 proposal/proposed CYP>LBN D
2 pledge/willing LBN:Nada Boustani>CYP D
3 agreement/planned CYP+LBN D
4 accusation CYP>LBN
--- 2020-08-05 | The island wakes to the sound
The explosion was heard at Larnaca. [1 Nikos Anastasiades offered Lebanon all it needs]. [2 Two aircraft with doctors and ten tonnes of medicine had reached Beirut by night]. [3 Since boats leave Tripoli every week, a pact on migrants was also discussed: Lebanon agreed to take back those who set out from its shore].
1 pledge/intended CYP:Nikos Anastasiades>LBN B:promised
2 aid/delivered CYP>LBN B
3 pledge/agreed LBN>CYP C
--- 2024-04-15 | Boats are turned back
[1 Cyprus has stopped dealing with asylum requests of Syrians from Lebanon]. [2 Beirut no longer takes boats back, as it had promised in 2020], Nikos Christodoulides said. [3 He asked Najib Mikati to keep to the deal]. [4 The pipe has been forgotten].
1 sanction CYP>LBN
2 rejection LBN>CYP C:withdrawn
3 demand CYP:Nikos Christodoulides>LBN:Najib Mikati C:proposed
4 statement CYP+LBN
--- 2025-10-23 | After eighteen years
[1 The cabinet in Beirut approved the sea border with Cyprus on Thursday]. [2 A text which takes the place of the old one will be signed next month]. [3 Joseph Aoun expects Christodoulides in Baabda].
1 agreement/planned CYP+LBN A
2 agreement/planned CYP+LBN A
3 visit/planned CYP:Nikos Christodoulides>LBN
--- 2025-11-26 | Signed at Baabda
[1 The line between the two was signed by ministers in the presence of the presidents]. [2 An electricity cable is to be looked at]. [3 Cyprus gave the Lebanese army diesel for a month].
1 agreement/signed CYP+LBN A
2 pledge/agreed CYP+LBN
3 aid/delivered CYP>LBN
=== SRB BIH
A agreement: bridge and road to Bijeljina
B demand: extradition of Novak Djukic
C aid: dykes after the flood
D agreement: border on the Drina
--- 2014-05-19 | Water on both banks
[1 Serbia, itself under water, sends boats to Samac, Aleksandar Vucic said]. [2 They were there in the evening]. [3 For the dykes on the Sava Belgrade will give 500,000 euros]. [4 A quarrel about the border at the Zvornik power station was left aside].
1 pledge/intended SRB:Aleksandar Vucic>BIH
2 aid/delivered SRB>BIH
3 aid/promised SRB>BIH C
4 statement SRB+BIH
--- 2015-11-04 | A joint sitting
Two governments sat in Sarajevo. [1 They want the frontier on the Drina settled within a year]. [2 Bosnia asked that General Novak Djukic be handed over], who was sentenced for the shells on Tuzla. [3 He is ill, the Serbian minister of justice replied, and cannot travel]. [4 Two hundred thousand euros of the money for dykes has arrived], the host noted.
1 agreement/planned SRB+BIH D
2 demand BIH>SRB B
3 rejection SRB>BIH B:rejected
4 aid/delivered SRB>BIH C
--- 2018-01-30 | Erdogan as matchmaker
[1 A road from Belgrade to Sarajevo with a bridge at Bijeljina is to be built with Turkish money, the three leaders agreed in Istanbul]. [2 A treaty on it will be signed within the year]. [3 The Drina was again a subject: Serbia proposed a swap of land].
1 pledge/agreed SRB+BIH A:planned
2 agreement/planned SRB+BIH A
3 proposal/proposed SRB>BIH D
--- 2019-10-08 | Shovels at Sremska Raca
[1 Work on the new crossing over the Sava began on Tuesday]. [2 The treaty behind it was signed in September]. [3 Sarajevo refused the swap on the Drina in a letter on Monday]. Two generals shook hands.
1 cooperation SRB+BIH A:partly
2 agreement/signed SRB+BIH 2019-09 A
3 rejection BIH>SRB D:rejected
--- 2024-08-21 | Traffic at last
[1 The bridge at Raca opened with a ribbon in three colours]. [2 The land frontier has no treaty yet], Elmedin Konakovic reminded his guest. [3 Djukic, sought by Sarajevo for ten years, died in Belgrade in winter].
1 cooperation SRB+BIH A:in_force
2 statement BIH:Elmedin Konakovic>SRB
3 statement SRB+BIH
=== DEU ISR
A agreement: three submarines
B aid: armed drones for defence against rockets
C pledge: pensions for ghetto workers
D sanction: halt of arms for Gaza
--- 2017-10-23 | Boats for the decade
[1 Germany and Israel signed a memorandum on three more submarines on Monday]. [2 A clause lets Berlin step back if charges of bribery are proved]. [3 The current boats date from the nineties]. Elsewhere, [4 the labour minister promised that those who worked in ghettos would get their pensions from 1997 on].
1 agreement/signed DEU+ISR A
2 statement DEU+ISR
3 statement DEU+ISR
4 pledge/intended DEU>ISR C
--- 2019-07-04 | No money without inquiry
[1 Berlin has put the payment for the boats on hold until the courts in Tel Aviv have spoken]. [2 Avigdor Lieberman was told of it in a letter]. [3 Pensions of ghetto workers have been paid to 12,000 people], the same ministry said when asked.
1 retreat DEU>ISR A:suspended
2 statement DEU:>ISR:Avigdor Lieberman
3 concession DEU>ISR C:fulfilled
--- 2022-01-20 | Dearer, and certain
[1 A contract over three billion euros was signed in Haifa for the Dakar class]. [2 It took five years from the memorandum]. [3 The first hull is due in 2031].
1 agreement/signed DEU+ISR A
2 statement DEU+ISR
3 statement DEU+ISR
--- 2023-10-12 | Two drones
[1 Boris Pistorius told Yoav Gallant that the Bundeswehr's two Heron drones were his], [2 Israel had asked for them on Monday]. [3 They were flown from Tel Nof the same week]. [4 Olaf Scholz also spoke of ammunition for ships].
1 pledge/intended DEU:Boris Pistorius>ISR:Yoav Gallant B:promised
2 proposal/proposed ISR>DEU 2023-10-09 B:proposed
3 aid/delivered DEU>ISR B
4 pledge/willing DEU:Olaf Scholz>ISR
--- 2025-08-08 | Merz draws a line
[1 Germany will not approve any arms that could be used in Gaza until further notice, Friedrich Merz declared]. [2 Benjamin Netanyahu called it a reward for Hamas], and [3 asked him to think again]. [4 The submarines are not meant].
1 sanction DEU:Friedrich Merz>ISR D:in_force
2 accusation ISR:Benjamin Netanyahu>DEU
3 demand ISR:Benjamin Netanyahu>DEU D:proposed
4 statement DEU+ISR
--- 2025-11-17 | Case by case
[1 The halt ends on Monday week, a spokesman of Merz said]. [2 Exports will be looked at one by one again].
1 concession DEU>ISR D:fulfilled
2 statement DEU>ISR
=== UKR TUR
A agreement: drone plant near Kyiv
B agreement: free trade
C aid: generators and power ships
D demand: ships with stolen grain
--- 2020-10-16 | Zelensky in Istanbul
[1 Recep Tayyip Erdogan and Volodymyr Zelensky want free trade settled by the end of the year]. [2 Talks on it have gone on since 2007]. [3 The two ministries of defence signed a letter on building drones together]. [4 Crimean Tatars were received].
1 agreement/planned TUR:Recep Tayyip Erdogan+UKR:Volodymyr Zelensky B
2 agreement/negotiating TUR+UKR 2007 B
3 agreement/signed TUR+UKR A
4 meeting TUR+UKR
--- 2022-02-03 | Two pens in Kyiv
[1 The free trade agreement was signed in Kyiv on Thursday], and [2 so was a paper on a works for the Bayraktar outside the city]. [3 The gates are to open within three years]. Soldiers stood at the borders already.
1 agreement/signed TUR+UKR B
2 agreement/signed TUR+UKR A
3 statement TUR+UKR
--- 2022-06-03 | Whose grain
[1 Kyiv called on Ankara to stop ships that carry grain taken from Kherson]. [2 Ambassador Vasyl Bodnar gave the coast guard a list]. [3 Ukraine also needs generators, he said]. [4 Turkey has looked into it and found no stolen cargo, Mevlut Cavusoglu answered three weeks later].
1 demand UKR>TUR D
2 statement UKR:Vasyl Bodnar>TUR
3 proposal/proposed UKR:Vasyl Bodnar>TUR C:proposed
4 rejection TUR:Mevlut Cavusoglu>UKR 2022-06-23 D:rejected
--- 2022-12-11 | Light for Odesa
[1 Turkey promised a power ship for Odesa], though [2 insurers still refuse]. [3 Sixty generators have come by road to Lviv]. [4 The factory for drones: its ground has been bought, the maker said].
1 aid/promised TUR>UKR C
2 statement TUR+UKR
3 aid/delivered TUR>UKR C
4 cooperation TUR+UKR A:partly
--- 2024-08-02 | Rada waits, Ankara acts
[1 Erdogan put his name to the law that ratifies the trade pact of 2022]. [2 Deputies in Kyiv have put the matter off]. [3 At the Bayraktar works the walls are up].
1 agreement/ratified TUR:Recep Tayyip Erdogan+UKR B
2 statement UKR+TUR
3 cooperation TUR+UKR A:partly
=== KOR VNM
A agreement: nuclear plant in Ninh Thuan
B aid: science institute
C demand: labourers who overstayed
D partnership_level: comprehensive strategic partnership
--- 2012-03-28 | Second place goes to Seoul
[1 Lee Myung-bak and Nguyen Tan Dung agreed that Korean firms study a reactor for the coast]. [2 Seoul grants 35 million dollars for an institute on the model of KIST]. [3 Of 60,000 Vietnamese labourers a third stay on without papers, and Korea wants that to end].
1 pledge/agreed KOR:Lee Myung-bak+VNM:Nguyen Tan Dung A:planned
2 aid/promised KOR>VNM B
3 demand KOR>VNM C
--- 2013-12-31 | Recruits again
[1 Korea takes Vietnamese labourers anew under a paper signed on Tuesday, after a stop of sixteen months]. [2 Hanoi had asked families for deposits, as Seoul demanded]. [3 The reactor study goes on].
1 concession KOR>VNM
2 concession VNM>KOR C:fulfilled
3 cooperation KOR+VNM A:partly
--- 2016-11-23 | No reactors
The National Assembly voted on Tuesday. [1 Vietnam has given up nuclear power, and the Korean study with it]. [2 A spokesman in Seoul regretted it]. [3 The institute will be built in Hoa Lac as agreed], he added.
1 rejection VNM>KOR A:ended
2 statement KOR>VNM
3 pledge/intended KOR>VNM B:promised
--- 2022-12-05 | A higher shelf
[1 Yoon Suk-yeol and Nguyen Xuan Phuc raised the relation to a comprehensive strategic partnership]. [2 Trade is to be 100 billion dollars soon]. [3 At noon they looked at plans for coast guard ships].
1 partnership_level KOR:Yoon Suk-yeol+VNM:Nguyen Xuan Phuc sub=upgraded label=comprehensive_strategic_partnership D:upgraded
2 figure KOR+VNM
3 pledge/willing KOR>VNM
--- 2023-01-17 | Laboratories in Hoa Lac
[1 VKIST, the institute that Seoul paid for, opened its doors]. [2 Han Duck-soo's envoy cut the ribbon]. [3 The comprehensive strategic partnership was praised].
1 aid/delivered KOR>VNM B
2 statement KOR>VNM
3 partnership_level KOR+VNM sub=mentioned label=comprehensive_strategic_partnership
--- 2025-08-11 | To Lam in Seoul
[1 A memorandum on atomic energy was signed by the two industry ministries]. [2 It reopens a matter that had been closed in 2016]. [3 To Lam and Lee Jae-myung reaffirmed the comprehensive strategic partnership]. [4 A loan for the railway was talked about].
1 agreement/signed KOR+VNM A
2 statement KOR+VNM
3 partnership_level KOR:Lee Jae-myung+VNM:To Lam sub=reaffirmed label=comprehensive_strategic_partnership D:reaffirmed
4 statement KOR+VNM
=== ITA LBY
A agreement: coastguard and camps
B pledge: coastal motorway
C demand: release of fishermen
D agreement: gas of two fields
--- 2008-08-30 | A tent in Benghazi
[1 Silvio Berlusconi and Muammar Gaddafi signed a treaty of friendship on Saturday]. In it [2 Italy undertakes to build a motorway along the whole coast as amends for its rule]. [3 The work is worth five billion dollars]. [4 Joint boats will watch the sea].
1 agreement/signed ITA:Silvio Berlusconi+LBY:Muammar Gaddafi
2 pledge/intended ITA>LBY B
3 pledge/intended ITA>LBY B
4 pledge/agreed ITA+LBY
--- 2017-02-02 | A memorandum against boats
[1 Paolo Gentiloni and Fayez al-Sarraj signed a memorandum on migrants in Rome]. [2 Italy trains and equips the coastguard under it]. It runs for three years. [3 The road that Berlusconi promised was mentioned: the first lot could be put out to tender].
1 agreement/signed ITA:Paolo Gentiloni+LBY:Fayez al-Sarraj A
2 statement ITA+LBY
3 pledge/intended ITA>LBY B:intended
--- 2020-02-02 | Three more years
[1 The memorandum was prolonged on Sunday without a change]. [2 Luigi Di Maio had wanted better terms in the camps]. [3 Tripoli did not answer].
1 agreement/in_force ITA+LBY A
2 proposal/proposed ITA:Luigi Di Maio>LBY
3 statement LBY+ITA
--- 2020-09-03 | Two boats of Mazara
[1 Rome demanded that eighteen fishermen be freed who were seized off Benghazi]. [2 Khalifa Haftar's men want four Libyan footballers in exchange]. [3 The families sit before the chamber of deputies].
1 demand ITA>LBY C
2 demand LBY>ITA
3 statement ITA+LBY
--- 2020-12-17 | Home for Christmas
[1 The eighteen men were let go after 108 days]. [2 Giuseppe Conte had flown to Benghazi for them].
1 concession LBY>ITA C:fulfilled
2 visit/done ITA:Giuseppe Conte>LBY
--- 2021-05-31 | Dbeibah asks about a road
[1 Abdul Hamid Dbeibah reminded Mario Draghi of the coastal motorway]. [2 Draghi said that it remained a commitment]. [3 The two also took up energy: Eni will invest].
1 demand LBY:Abdul Hamid Dbeibah>ITA:Mario Draghi B:proposed
2 pledge/intended ITA:Mario Draghi>LBY B:intended
3 pledge/intended ITA>LBY
--- 2023-01-28 | Eight billion for gas
[1 Eni and the Libyan oil company signed a contract on two fields at sea in the presence of Giorgia Meloni]. [2 Five patrol boats go to the coastguard]. [3 Oil Minister Mohamed Oun called the gas contract illegal], and [4 a court in Tripoli suspended it in spring].
1 agreement/signed ITA+LBY D
2 aid/promised ITA>LBY A
3 accusation LBY:Mohamed Oun>ITA
4 agreement/suspended ITA+LBY 2023-04 D
--- 2023-06-23 | Boats in Messina
[1 Matteo Piantedosi handed over two of the five boats], [2 the others follow in autumn]. [3 Bees and olive oil were also discussed].
1 aid/delivered ITA:Matteo Piantedosi>LBY A
2 pledge/intended ITA>LBY A:promised
3 statement ITA+LBY
=== ETH KEN
A agreement: power line and supply
B agreement: special status for business
C aid: food for Marsabit
D agreement: road and port of Lamu
--- 2012-09-07 | Cheap current for Nairobi
[1 Ethiopia and Kenya have a contract for 400 megawatts since Friday]. [2 A line of a thousand kilometres from Wolayta is to carry it]. [3 Jobs for both, Mwai Kibaki said]. In spring [4 the two had begun the corridor from Lamu with South Sudan].
1 agreement/signed ETH+KEN A
2 pledge/agreed ETH+KEN A:planned
3 statement KEN:Mwai Kibaki>ETH
4 cooperation ETH+KEN 2012-03 D:partly
--- 2012-11-21 | Business with privileges
[1 An agreement on a special status for traders was signed in Nairobi]. [2 It lets the banks and phone firms of each invest in the other]. [3 It was only ever half put to use], people would say later.
1 agreement/signed ETH+KEN B
2 statement ETH+KEN
3 statement ETH+KEN
--- 2017-10-24 | Hunger in the north
[1 Addis Ababa will send maize to Marsabit]. [2 The transmission line stands up to the border, its builders say]; [3 the Kenyan half is late].
1 aid/promised ETH>KEN C
2 cooperation ETH>KEN A:partly
3 statement KEN+ETH
--- 2017-11-15 | Maize at Moyale
[1 Sixty lorries of grain reached Moyale]. [2 A governor asked for water too].
1 aid/delivered ETH>KEN C
2 proposal/proposed KEN>ETH
--- 2020-12-09 | One post at Moyale
[1 Abiy Ahmed and Uhuru Kenyatta opened the joint border post]. Then they drove on the new highway; [2 it is a part of the Lamu corridor]. [3 The port itself should serve Ethiopia within a year, Kenyatta promised].
1 cooperation ETH+KEN
2 cooperation ETH+KEN D:partly
3 pledge/intended KEN:Uhuru Kenyatta>ETH D:intended
--- 2022-11-15 | The current flows
[1 Ethiopian electricity reached Kenyan homes for the first time on Tuesday]. [2 A price of 6.5 cents had been agreed in July, for 25 years]. [3 Safaricom has its licence], as the special status had foreseen.
1 cooperation ETH+KEN A:in_force
2 agreement/signed ETH+KEN 2022-07 A
3 concession ETH>KEN B:in_force
--- 2023-05-11 | Fertiliser at Lamu
[1 The first ship for Ethiopia tied up at Lamu with 60,000 tonnes]. [2 Shippers still prefer Djibouti].
1 cooperation ETH+KEN D:in_force
2 statement ETH+KEN
