=== MDA ROU
A aid: school minibuses
B agreement: gas line Iași–Chișinău
C invitation: Sandu to Bucharest
--- 2013-08-27 | Spades at Zagarancea
[1 Victor Ponta and Iurie Leancă broke ground for the gas interconnector from Iași to Ungheni]. [2 Romania is going to give a hundred minibuses for pupils, Ponta said].
1 cooperation ROU:Victor Ponta+MDA:Iurie Leancă B:in_force
2 aid/promised ROU:Victor Ponta>MDA A
--- 2014-05-22 | Keys for drivers
[1 The one hundred small yellow buses were handed to Moldovan schools]. [2 Traian Băsescu dreams of union].
1 aid/delivered ROU>MDA A
2 statement ROU:Traian Băsescu>MDA
--- 2018-12-19 | On to Chișinău
[1 Transgaz and its Moldovan arm signed for the second stretch of the gas pipe, from Ungheni to the capital]. [2 Bucharest lends for kindergartens].
1 agreement/signed MDA+ROU B
2 aid/promised ROU>MDA
--- 2020-12-29 | Iohannis is first
[1 Klaus Iohannis invited Maia Sandu to Romania], and [2 she will come early next year, she said]. [3 He promised 200,000 vaccine shots].
1 invitation/extended ROU:Klaus Iohannis>MDA:Maia Sandu C
2 invitation/accepted MDA:Maia Sandu>ROU:Klaus Iohannis C
3 aid/promised ROU:Klaus Iohannis>MDA:Maia Sandu
--- 2021-10-01 | Line in use
[1 The pipe that brings Romanian gas to Chișinău went into commercial operation]. [2 Gazprom wants its debts paid].
1 cooperation MDA+ROU B:in_force
--- 2021-11-23 | Sandu at Cotroceni
[1 President Maia Sandu paid an official visit to Bucharest]. [2 A credit for reforms is planned].
1 visit/done MDA:Maia Sandu>ROU C:carried_out
2 agreement/planned MDA+ROU
=== BGR MKD
A sanction: veto of the negotiations
B pledge: Bulgarians in the constitution
C agreement: treaty of good neighbours
--- 2017-08-01 | Borisov and Zaev make friends
[1 Boyko Borisov and Zoran Zaev signed the treaty of friendship in Skopje]. [2 Zaev laid flowers].
1 agreement/signed BGR:Boyko Borisov+MKD:Zoran Zaev C
--- 2018-02-14 | Notes exchanged
[1 The friendship treaty is in force since the ministers exchanged the papers in Sofia]. [2 A commission for history will sit].
1 agreement/in_force BGR+MKD C
2 agreement/planned BGR+MKD
--- 2020-11-17 | Sofia says stop
[1 Bulgaria blocked the start of North Macedonia's talks with the Union]. [2 Zaev proposed an annex].
1 sanction BGR>MKD A:in_force
2 proposal/proposed MKD:Zoran Zaev>BGR
--- 2022-06-24 | Sobranie votes
[1 Bulgarian deputies lifted the veto on Skopje, with conditions]. [2 Dimitar Kovačevski called the offer unacceptable].
1 concession BGR>MKD A:fulfilled
2 rejection MKD:Dimitar Kovačevski>BGR
--- 2022-07-17 | Protocol
[1 Skopje undertook to write the Bulgarians into its constitution, in a protocol signed by Bujar Osmani and Teodora Genchovska]. [2 Cultural clubs will be protected].
1 pledge/agreed MKD:Bujar Osmani>BGR:Teodora Genchovska B
--- 2024-06-27 | Mickoski will not
[1 Hristijan Mickoski refused to change the constitution before Sofia gives guarantees]. [2 Rumen Radev insisted].
1 rejection MKD:Hristijan Mickoski>BGR B:withdrawn
2 demand BGR:Rumen Radev>MKD
=== SWE TUR
A pledge: Turkish vote on Swedish accession
B sanction: arms embargo
C proposal: extradition of convicts
--- 2019-10-15 | Stockholm halts exports
[1 Sweden revoked its permits for arms exports to Turkey because of the offensive in Syria]. [2 Ann Linde spoke in parliament].
1 sanction SWE>TUR B:in_force
--- 2022-06-28 | Madrid paper
[1 Erdoğan agreed to support the Swedish bid for the alliance]. [2 Sweden will drop its embargo and deal with Ankara's extradition requests, the memorandum says].
1 pledge/agreed TUR:Recep Tayyip Erdoğan>SWE A
2 pledge/agreed SWE>TUR B:agreed
--- 2022-09-30 | Exports possible
[1 The Swedish inspectorate again allows the sale of weapons to Turkish buyers]. [2 Election in Stockholm brought a change].
1 concession SWE>TUR B:fulfilled
--- 2022-12-02 | Tat on the plane
[1 Mahmut Tat, wanted by Ankara, was put on a plane to Istanbul]. [2 Tobias Billström visited].
1 concession SWE>TUR C:partly
2 visit/done SWE:Tobias Billström>TUR
--- 2023-07-10 | Vilnius
[1 The Turkish president will forward the protocol on Sweden to parliament, Jens Stoltenberg said]. [2 F-16s are another matter].
1 pledge/agreed TUR:Recep Tayyip Erdoğan>SWE A
--- 2024-01-23 | 287 to 55
[1 The Grand National Assembly approved Sweden's membership on Tuesday]. [2 Ulf Kristersson was pleased].
1 concession TUR>SWE A:fulfilled
2 statement SWE:Ulf Kristersson>TUR
=== NER NGA
A sanction: closed border and cut power
B agreement: gas pipe through the Sahara
C aid: patrol cars
--- 2022-08-05 | Cars for Niger
[1 Muhammadu Buhari approved ten patrol cars for Niger worth 1.4 billion naira]. [2 Ministers set up a task force for the Trans-Saharan gas pipeline].
1 aid/promised NGA:Muhammadu Buhari>NER C
2 agreement/planned NER+NGA B
--- 2022-08-25 | Cars handed over
[1 The ten Land Cruisers reached Niamey]. [2 Some Nigerians were angry].
1 aid/delivered NGA>NER C
--- 2023-08-02 | Lights out in Niamey
[1 Nigeria cut off electricity to Niger and shut its frontier after the coup]. [2 Bola Tinubu wrote to the senate].
1 sanction NGA>NER A:in_force
2 statement NGA:Bola Tinubu>NER
--- 2023-10-12 | Generals plead
[1 Prime Minister Ali Lamine Zeine asked Abuja to open the border for medicine]. [2 Nigeria demanded that Bazoum be released].
1 demand NER:Ali Lamine Zeine>NGA A:proposed
2 demand NGA>NER
--- 2024-03-13 | Tinubu orders opening
[1 President Bola Tinubu directed that land and air borders with Niger be opened]. [2 Power had been back since late February].
1 concession NGA:Bola Tinubu>NER A:fulfilled
--- 2024-08-29 | Ministers go to Algiers
[1 Niger will keep to the gas line across the desert, its oil minister said]. [2 The armies' chiefs Christopher Musa and Moussa Barmou agreed on joint patrols].
1 pledge/agreed NER>NGA B:planned
2 pledge/agreed NER:Moussa Barmou+NGA:Christopher Musa
=== ZAF ZWE
A pledge: special permits for Zimbabweans
B aid: loan for Harare
C proposal: envoys after the elections
--- 2009-04-03 | Permits
[1 Pretoria intends to exempt Zimbabweans from visas and give them a special permit]. [2 Tito Mboweni laughed].
1 pledge/intended ZAF>ZWE A
--- 2010-09-20 | Registering
[1 South Africa began to register Zimbabwean migrants for the special permit]. [2 Robert Mugabe visited the Union Buildings].
1 cooperation ZAF>ZWE A:fulfilled
2 visit/done ZWE:Robert Mugabe>ZAF
--- 2018-12-26 | Money, please
[1 Harare asked its neighbour for a loan of 1.2 billion dollars, Mthuli Ncube confirmed]. [2 The fuel queues lengthen].
1 proposal/proposed ZWE:Mthuli Ncube>ZAF B:proposed
--- 2019-01-20 | Pretoria: we have none
[1 Tito Mboweni turned down the request for 1.2 billion]. [2 Cyril Ramaphosa asked for sanctions on Zimbabwe to be lifted].
1 rejection ZAF:Tito Mboweni>ZWE B:rejected
2 statement ZAF:Cyril Ramaphosa>ZWE
--- 2020-08-06 | Mufamadi and Mbete
[1 Cyril Ramaphosa named two special envoys for Zimbabwe]. [2 Emmerson Mnangagwa received them but said there was no crisis].
1 cooperation ZAF:Cyril Ramaphosa>ZWE
2 meeting ZWE:Emmerson Mnangagwa+ZAF
--- 2021-11-25 | Permits run out
[1 South Africa's cabinet decided not to renew the exemption permit for Zimbabweans]. [2 178,000 people have twelve months to find another].
1 retreat ZAF>ZWE A:ended
2 statement ZAF>ZWE
=== MOZ RWA
A pledge: troops for Cabo Delgado
B agreement: extradition
C agreement: status of forces
--- 2021-07-09 | Kigali sends a thousand
[1 Rwanda is sending 1,000 soldiers and police to Cabo Delgado at Maputo's request]. [2 Filipe Nyusi had been in Kigali in April].
1 pledge/intended RWA>MOZ A
2 visit/done MOZ:Filipe Nyusi>RWA 2021-04
--- 2021-08-08 | Palma and Mocímboa
[1 Rwandan troops and the Mozambican army took Mocímboa da Praia]. [2 Militants burned a bank].
1 cooperation RWA>MOZ A:fulfilled
2 assault MOZ>MOZ
--- 2022-06-03 | Court papers
[1 Rwanda and Mozambique signed an extradition treaty in Kigali]. [2 Exiles in Maputo fear it].
1 agreement/signed MOZ+RWA B
--- 2023-03-16 | Assembly adopts
[1 Mozambique's parliament ratified the accord on surrendering suspects to Rwanda]. [2 Renamo voted no].
1 agreement/ratified MOZ+RWA B
--- 2025-08-27 | Chapo's turn
[1 Daniel Chapo and Paul Kagame signed a status of forces agreement in Kigali]. [2 Twenty more scholarships were promised].
1 agreement/signed MOZ:Daniel Chapo+RWA:Paul Kagame C
2 pledge/intended RWA>MOZ
=== BGD MMR
A pledge: return of the Rohingya
B agreement: border liaison offices
C sanction: trade stop at Teknaf
--- 2017-10-02 | Tint Swe in Dhaka
[1 Myanmar proposed to take back the refugees, A. H. Mahmood Ali said after seeing Kyaw Tint Swe]. [2 Half a million have fled].
1 proposal/proposed MMR:Kyaw Tint Swe>BGD:A. H. Mahmood Ali A:proposed
--- 2017-10-24 | Ten points in Naypyidaw
[1 Interior ministers signed two papers, one of them about border liaison offices]. [2 Asaduzzaman Khan spoke of patrols].
1 agreement/signed BGD+MMR B
--- 2017-11-23 | Arrangement on return
[1 Both agreed that the return of displaced Rohingya would begin within two months]. [2 Aung San Suu Kyi received the minister].
1 pledge/agreed BGD+MMR A
2 meeting MMR:Aung San Suu Kyi+BGD
--- 2018-11-15 | Nobody boards the bus
[1 The start of repatriation failed as no Rohingya was willing to leave the camp]. [2 Dhaka will force nobody, Abul Kalam said].
1 statement BGD>MMR
2 statement BGD:Abul Kalam>MMR
--- 2025-04-04 | Bangkok list
[1 Myanmar confirmed that 180,000 Rohingya are fit to return, Than Shwe told Khalilur Rahman]. [2 Bangladesh sent tents after the quake].
1 pledge/agreed MMR:Than Shwe>BGD:Khalilur Rahman A
2 aid/delivered BGD>MMR
--- 2025-05-10 | Teknaf empty
[1 Myanmar has shut trade at Teknaf's land port since April]. [2 Shops in Cox's Bazar lose].
1 sanction MMR>BGD 2025-04 C:in_force
=== IDN SGP
A agreement: extradition treaty
B agreement: flight information region
C aid: oxygen in the epidemic
--- 2007-04-27 | Tampaksiring
[1 Ministers signed an extradition treaty in Bali together with a pact on defence]. [2 Susilo Bambang Yudhoyono and Lee Hsien Loong watched].
1 agreement/signed IDN+SGP A
--- 2007-10-08 | Package undone
[1 Indonesia's parliament will not approve the treaty with Singapore on fugitives, since the defence pact hangs on it]. [2 Sand exports stay forbidden].
1 rejection IDN>SGP A:rejected
2 sanction IDN>SGP
--- 2021-07-09 | Tanks of oxygen
[1 Two Hercules with 200 oxygen cylinders from Singapore landed in Jakarta]. [2 Singapore is ready to send more].
1 aid/delivered SGP>IDN C
2 aid/promised SGP>IDN C
--- 2022-01-25 | Bintan
[1 Joko Widodo and Lee Hsien Loong witnessed the signing of a new treaty on extradition]. [2 Transport ministers settled who steers planes over the Riau islands].
1 agreement/signed IDN:Joko Widodo+SGP:Lee Hsien Loong A
2 agreement/signed IDN+SGP B
--- 2022-12-15 | Law 5
[1 The House in Senayan ratified the deal on handing over fugitives with Singapore]. [2 The airspace pact needs the ICAO].
1 agreement/ratified IDN+SGP A
--- 2024-03-21 | In force, all three
[1 The extradition treaty and the airspace agreement took effect on Thursday]. [2 Suspects of the BLBI case are wanted].
1 agreement/in_force IDN+SGP A B
2 demand IDN>SGP
=== LAO VNM
A aid: parliament in Vientiane
B agreement: road to Hanoi
C agreement: power from wind
--- 2015-08-27 | A house as gift
[1 Vietnam will build a new National Assembly in Vientiane as a gift, Nguyen Sinh Hung told Pany Yathotou]. [2 Laos is 40 years old].
1 aid/promised VNM:Nguyen Sinh Hung>LAO:Pany Yathotou A
--- 2016-10-05 | Wind and water
[1 The governments signed a memorandum on sales of Lao power to Vietnam up to 5,000 megawatts]. [2 An expressway from Vientiane to Hanoi was proposed].
1 agreement/signed LAO+VNM C
2 proposal/proposed LAO>VNM B:proposed
--- 2021-08-10 | Keys of the new assembly
[1 Nguyen Xuan Phuc and Thongloun Sisoulith handed over the assembly building in Vientiane]. [2 Students' grants rise to 1,160 a year].
1 aid/delivered VNM:Nguyen Xuan Phuc>LAO:Thongloun Sisoulith A
2 pledge/intended VNM>LAO
--- 2024-01-07 | Sonexay and Chinh
[1 Sonexay Siphandone and Pham Minh Chinh agreed to start on the expressway with the stretch from Thanh Thuy]. [2 The cost has trebled].
1 pledge/agreed LAO:Sonexay Siphandone+VNM:Pham Minh Chinh B:planned
--- 2025-02-26 | Monsoon wind
[1 The Monsoon wind farm began to feed Vietnam's network]. [2 The state firm EVN pays in dollars].
1 cooperation LAO+VNM C:in_force
=== MLI MRT
A proposal: free zone at Gogui
B agreement: joint patrols
C invitation: Ghazouani to Bamako
--- 2020-01-12 | Herders cross
[1 Mali suggested mixed patrols to protect the herders' paths], and [2 Nouakchott welcomed the thought of patrols]. 
1 proposal/proposed MLI>MRT B:proposed
2 pledge/agreed MRT>MLI B:planned
--- 2022-03-08 | Missing men
[1 Mauritania accused Malian soldiers of crimes against its citizens]. [2 An envoy, Abdoulaye Diop, flew to Nouakchott].
1 accusation MRT>MLI
2 visit/done MLI:Abdoulaye Diop>MRT
--- 2022-05-02 | Colonel's letter
[1 Assimi Goïta invited Mohamed Ould Ghazouani to Bamako]. [2 An adviser, Sadio Camara, had brought the letter].
1 invitation/extended MLI:Assimi Goïta>MRT:Mohamed Ould Ghazouani C
2 visit/done MLI:Sadio Camara>MRT
--- 2023-06-17 | Patrol pact
[1 Defence ministers Hanena Ould Sidi and Sadio Camara signed an arrangement on patrolling the frontier jointly]. [2 A customs-free area in Gogui was put forward by traders].
1 agreement/signed MRT:Hanena Ould Sidi+MLI:Sadio Camara B
2 proposal/proposed MLI>MRT A
--- 2024-04-20 | Angry again
[1 Nouakchott summoned ambassador Mohamed Dibassy over raids]. [2 Ghazouani will not travel to Bamako, his office said].
1 accusation MRT>MLI
2 invitation/declined MRT:Mohamed Ould Ghazouani>MLI C
=== BEL COD
A invitation: king to Kinshasa
B pledge: Lumumba's tooth
C agreement: restitution of objects
--- 2020-06-30 | A king's regret
[1 King Philippe has been invited by Félix Tshisekedi to the feast of independence, which the virus stops]. [2 A judge will return a tooth of Patrice Lumumba].
1 invitation/extended COD:Félix Tshisekedi>BEL:Philippe A
2 pledge/intended BEL>COD B
--- 2022-02-17 | Inventory
[1 Alexander De Croo handed Jean-Michel Sama Lukonde a list of 84,000 objects of Tervuren]. [2 An accord on their return shall follow, he said].
1 cooperation BEL:Alexander De Croo>COD:Jean-Michel Sama Lukonde
2 agreement/planned BEL+COD C
--- 2022-06-07 | Six days
[1 The Belgian king landed in Kinshasa with Queen Mathilde]. [2 He lent the museum a Kakungu mask].
1 visit/under_way BEL:Philippe>COD A:carried_out
2 cooperation BEL:Philippe>COD
--- 2022-06-20 | A coffin in Brussels
[1 The remains of Lumumba were handed over to his children in Brussels on Monday]. [2 De Croo apologised].
1 concession BEL:Alexander De Croo>COD B:fulfilled
2 statement BEL:Alexander De Croo>COD
--- 2022-07-03 | Law passes
[1 Belgium's chamber passed a law that makes the restitution of colonial items possible]. [2 The treaty with Kinshasa is not yet negotiated].
1 cooperation BEL>COD
2 agreement/negotiating BEL+COD realis=denied
=== FIN RUS
A sanction: closed eastern border
B agreement: lease of the Saimaa canal
C agreement: reactor at Pyhäjoki
--- 2010-05-27 | Fifty more years
[1 Dmitry Medvedev and Tarja Halonen had the treaty on the Saimaa canal's lease signed in Lappeenranta]. [2 Freight may grow].
1 agreement/signed RUS:Dmitry Medvedev+FIN:Tarja Halonen B
--- 2012-02-17 | Canal lease holds
[1 The new lease of the canal came into force]. 
1 agreement/in_force FIN+RUS B
--- 2013-12-21 | Rosatom for the north
[1 Fennovoima and Rosatom signed the contract for Hanhikivi 1, a reactor at Pyhäjoki]. [2 Greens left].
1 agreement/signed FIN+RUS C
--- 2022-05-02 | Contract torn up
[1 Fennovoima ended the plant contract with Rosatom's daughter]. [2 Rosatom called the step incomprehensible].
1 retreat FIN>RUS C:ended
2 statement RUS>FIN
--- 2023-11-28 | All posts shut
[1 Finland closes its whole border with Russia for two weeks, Petteri Orpo said]. [2 Cyclists from Syria came].
1 sanction FIN:Petteri Orpo>RUS A:in_force
--- 2024-04-04 | Until further notice
[1 The frontier stays shut until further notice, Mari Rantanen announced]. [2 Moscow warned of an answer].
1 sanction FIN:Mari Rantanen>RUS A:in_force
2 threat RUS>FIN
=== KWT PHL
A sanction: ban on maids for Kuwait
B agreement: rights of workers
--- 2018-02-12 | Duterte's ban
[1 Manila forbade its workers to go to Kuwait after a maid was found in a freezer]. [2 Kuwait rejected the outburst].
1 sanction PHL>KWT A:in_force
2 rejection KWT>PHL
--- 2018-03-16 | Draft ready
[1 Negotiators have finished a text on the protection of domestic workers]. [2 Duterte wants passports left with maids].
1 agreement/negotiating KWT+PHL B
2 demand PHL:Rodrigo Duterte>KWT
--- 2018-04-25 | Envoy thrown out
[1 Kuwait expelled ambassador Renato Villa over rescues by his staff]. [2 Alan Peter Cayetano apologised].
1 coercion KWT>PHL sub=expulsion
2 statement PHL:Alan Peter Cayetano>KWT
--- 2018-05-11 | Signed in Kuwait
[1 Ministers Alan Peter Cayetano and Sabah al-Khalid signed the accord on domestic workers]. [2 Kuwait asked that a new ambassador be sent].
1 agreement/signed PHL:Alan Peter Cayetano+KWT:Sabah al-Khalid B
2 proposal/proposed KWT>PHL
--- 2018-05-16 | Ban gone
[1 Rodrigo Duterte ordered the ban on workers for the emirate lifted entirely]. [2 The first twenty nurses left].
1 concession PHL:Rodrigo Duterte>KWT A:fulfilled
=== MEX USA
A sanction: threatened tariff
B agreement: water of the Rio Grande
C aid: vaccines on loan
--- 2021-03-18 | AstraZeneca on loan
[1 The White House plans to lend Mexico 2.5 million doses], Jen Psaki said. [2 Mexico tightens its southern border].
1 aid/promised USA:Jen Psaki>MEX C
2 cooperation MEX>USA
--- 2021-03-29 | Shots at Toluca
[1 The first 1.5 million AstraZeneca doses from the north arrived at Toluca]. [2 Marcelo Ebrard was there].
1 aid/delivered USA>MEX C
--- 2024-11-09 | Minute 331
[1 The boundary commission signed a minute by which Mexico can pay its water debt early]. [2 Farmers in Texas are sceptical].
1 agreement/signed MEX+USA B
--- 2025-02-03 | A month's respite
[1 Donald Trump put the 25-percent tariff on Mexican goods on hold for a month]. [2 Claudia Sheinbaum will send 10,000 guardsmen to the frontier].
1 concession USA:Donald Trump>MEX:Claudia Sheinbaum A:suspended
2 pledge/agreed MEX:Claudia Sheinbaum>USA
--- 2025-03-04 | Tariff after all
[1 The duty of 25 percent on goods from Mexico is in force]. [2 Sheinbaum announces an answer for Sunday].
1 sanction USA>MEX A:in_force
2 threat MEX:Claudia Sheinbaum>USA
--- 2025-04-28 | Water at once
[1 Mexico agreed to transfer water from its dams to Texas at once]. [2 Screwworm flies are a second quarrel].
1 pledge/agreed MEX>USA B:planned
2 dispute MEX>USA
