=== BGD CHN
A aid: Sinopharm vaccine
B agreement: bottling vaccine in Bangladesh
C agreement: Teesta river works
D aid: loan for the Padma rail link
--- 2021-05-12 | A gift of jabs
[1 Half a million doses of Sinopharm's vaccine, a present of Beijing, landed in Dhaka]. [2 Bangladesh asked China to let it make the vaccine at home].
1 aid/delivered CHN>BGD A
2 proposal/proposed BGD>CHN B
--- 2021-06-12 | More doses bought
[1 Dhaka has signed for fifteen million further doses from China]. [2 The Padma rail link gets less money this year].
1 agreement/signed BGD+CHN A:promised
2 statement BGD>CHN
--- 2021-08-16 | Filling line
[1 Incepta, Sinopharm and the health ministry signed a memorandum on filling and finishing the vaccine near Dhaka].
1 agreement/signed BGD+CHN B
--- 2021-07-03 | Two million
[1 Two flights brought the first two million doses of those bought from Sinopharm].
1 aid/delivered CHN>BGD A
--- 2022-10-13 | River on the table
[1 The Chinese ambassador offered help with dredging the Teesta]. [2 Of vaccine made in Bangladesh nothing has been seen].
1 proposal/proposed CHN>BGD C
2 statement CHN>BGD
--- 2024-07-10 | Twenty-one papers
[1 A Chinese technical team will come to study the Teesta project, Sheikh Hasina's hosts promised]. [2 The loan for the railway over the Padma was drawn in full, her minister said].
1 pledge/intended CHN>BGD C:planned
2 aid/delivered CHN>BGD D
=== MYS CHN
A agreement: East Coast railway
B agreement: gas pipelines in Sabah
C pledge: visa waiver
D aid: pandas
--- 2016-11-01 | Rail through the hills
[1 Malaysia and China signed a contract on building the East Coast railway]. [2 Pipelines in Sabah were given to a Chinese firm too].
1 agreement/signed MYS+CHN A
2 agreement/signed MYS+CHN B
--- 2018-08-21 | Mahathir in Beijing
[1 Malaysia cancels the railway along its east coast because it cannot pay for it, Mahathir Mohamad told his hosts]. [2 The pipelines are scrapped as well].
1 rejection MYS:Mahathir Mohamad>CHN A:ended
2 rejection MYS:Mahathir Mohamad>CHN B:ended
--- 2019-04-12 | Cheaper by a third
[1 A supplementary agreement brings the East Coast rail link back at 44 billion ringgit]. [2 It was signed in Beijing by Daim Zainuddin].
1 agreement/signed MYS+CHN A
2 statement MYS>CHN
--- 2023-11-26 | No visa for Chinese
[1 Anwar Ibrahim said that from December Chinese would need no visa for thirty days]. [2 China had waived visas for Malaysians two days before].
1 pledge/intended MYS:Anwar Ibrahim>CHN C
2 concession CHN>MYS 2023-11-24
--- 2023-12-01 | Queues at Kuala Lumpur
[1 The first Chinese travellers without a visa were garlanded in Kuala Lumpur]. [2 On the railway the rails reach Kuantan next year].
1 cooperation MYS+CHN C:fulfilled
2 statement MYS>CHN
--- 2024-12-11 | Rails at Kuantan
[1 Laying of track on the East Coast line began at Kuantan with Li Qiang's greetings].
1 cooperation MYS+CHN A:partly
=== AUS FRA
A aid: twelve submarines
B agreement: munitions for Ukraine
C agreement: embassy ties
--- 2016-04-26 | Shortfin
[1 Australia chose France to build twelve submarines]. [2 They are worth fifty billion dollars].
1 pledge/intended AUS>FRA A:promised
2 statement AUS>FRA
--- 2019-02-11 | Partnership for boats
[1 The contract on designing and building the twelve submarines was signed in Canberra].
1 agreement/signed AUS+FRA A:promised
--- 2021-09-16 | Aukus
[1 Canberra scrapped its order for French submarines in favour of nuclear ones]. [2 Paris called its ambassador back the next day].
1 rejection AUS>FRA A:withdrawn
2 sanction FRA>AUS 2021-09-17 C
--- 2021-10-06 | He may return
[1 France sends its ambassador back to Canberra]. [2 Trust must be earned, Jean-Yves Le Drian said].
1 concession FRA>AUS C:fulfilled
2 statement FRA:Jean-Yves Le Drian>AUS
--- 2022-06-11 | 835 million dollars
[1 Australia settled with Naval Group over the cancelled boats]. [2 Anthony Albanese will go to Paris].
1 concession AUS>FRA
2 statement AUS>FRA
--- 2023-01-30 | Shells together
[1 France and Australia agreed to make artillery shells for Ukraine jointly].
1 pledge/agreed FRA+AUS B:planned
=== PHL IND
A aid: BrahMos missiles
B agreement: visa-free entry
C aid: patrol helicopters
--- 2021-03-02 | Paper on arms
[1 Manila and Delhi signed an arrangement on the sale of defence equipment]. [2 Cruise missiles could be the first].
1 agreement/signed PHL+IND
2 statement PHL>IND
--- 2022-01-28 | Three batteries
[1 The Philippines signed a contract worth 375 million dollars for BrahMos missiles]. [2 Crews will be trained at Nagpur].
1 agreement/signed PHL+IND A:promised
2 pledge/intended IND>PHL
--- 2023-02-23 | Twenty-one marines
[1 The first marines finished their missile course at Nagpur].
1 cooperation PHL+IND
--- 2024-04-19 | C-17 at Clark
[1 An Indian transport plane brought the first battery of the missiles to Clark]. [2 Seven helicopters may follow on credit, an official offered].
1 aid/delivered IND>PHL A
2 proposal/proposed IND>PHL C
--- 2025-08-05 | Marcos in Delhi
[1 Ferdinand Marcos announced that Indians may enter without a visa]. [2 Direct flights begin in October].
1 pledge/intended PHL:Ferdinand Marcos>IND B:planned
2 statement PHL+IND
=== IDN FRA
A aid: Rafale fighters
B agreement: Scorpene submarines built in Surabaya
C pledge: prisoner transfer
--- 2022-02-10 | Forty-two jets
[1 Jakarta signed for forty-two Rafale fighters]. [2 Two submarines to be built at the yard in Surabaya are to come with French know-how, a memorandum says].
1 agreement/signed IDN+FRA A:promised
2 agreement/signed IDN+FRA B
--- 2024-01-08 | Last tranche
[1 The contract for the final eighteen Rafales took effect]. [2 A Frenchman on death row wants to go home].
1 agreement/in_force IDN+FRA A:partly
2 statement FRA>IDN
--- 2024-04-02 | Hulls in Java
[1 Naval Group and PAL concluded the contract to build two Scorpenes in Surabaya with transfer of technology].
1 agreement/signed IDN+FRA B
--- 2025-01-24 | Serge may go
[1 Indonesia agreed to transfer Serge Atlaoui to a French prison]. [2 The law minister signed on video].
1 pledge/agreed IDN+FRA C
2 statement IDN>FRA
--- 2025-02-04 | Night flight
[1 The French convict left Jakarta for Paris on Tuesday].
1 concession IDN>FRA C:fulfilled
--- 2026-01-26 | Three land in Riau
[1 The first three of the French fighters arrived at Pekanbaru].
1 aid/delivered FRA>IDN A
=== KOR PRK
A agreement: hotlines
B agreement: military accord of 2018
C aid: rice
--- 2018-09-19 | Quiet on the line
[1 The defence ministers signed a military agreement to stop drills near the demarcation line]. [2 A family reunion place will be open all year].
1 agreement/signed KOR+PRK B
2 pledge/agreed KOR+PRK
--- 2019-06-19 | Rice by ship
[1 Seoul promised 50,000 tonnes of rice to the North through the World Food Programme].
1 aid/promised KOR>PRK C
--- 2020-06-09 | Nobody picks up
[1 North Korea cut off all communication lines with the South at noon]. [2 The rice of last year was never taken].
1 sanction PRK>KOR A:suspended
2 rejection PRK>KOR C:rejected
--- 2021-07-27 | Good morning
[1 The two Koreas agreed to reconnect their hotlines and spoke at ten]. [2 Letters between the leaders had prepared it].
1 pledge/agreed KOR+PRK A:in_force
2 statement KOR+PRK
--- 2023-11-23 | Back to the guns
[1 Pyongyang scrapped the military accord a day after Seoul had suspended a part of it]. [2 In April it had already stopped answering the daily calls].
1 agreement/ended PRK+KOR B
2 sanction PRK>KOR 2023-04-07 A:suspended
=== CHN JPN
A agreement: defence hotline
B sanction: ban on seafood
C agreement: gas in the East China Sea
--- 2008-06-18 | Sea of peace
[1 Tokyo and Beijing agreed to develop the gas field at Chunxiao together]. [2 Troops should have a direct line, Japan suggested].
1 pledge/agreed JPN+CHN C:planned
2 proposal/proposed JPN>CHN A
--- 2010-09-11 | Captain's arrest
[1 China put off the talks on the gas treaty indefinitely]. [2 Fishing boats keep away].
1 sanction CHN>JPN C:suspended
2 statement CHN>JPN
--- 2018-05-09 | At sea and in the air
[1 Li Keqiang and Shinzo Abe signed the accord on a mechanism of contact between the armed forces]. [2 A telephone comes later].
1 agreement/signed CHN:Li Keqiang+JPN:Shinzo Abe A
2 statement CHN+JPN
--- 2023-05-16 | First call
[1 The defence ministers used the new military hotline for the first time].
1 cooperation CHN+JPN A:in_force
--- 2023-08-24 | Water and fish
[1 Beijing has banned all Japanese fish because of the water from Fukushima]. [2 Fumio Kishida asked it to take the ban back at once].
1 sanction CHN>JPN B
2 demand JPN:Fumio Kishida>CHN B:proposed
--- 2024-09-20 | Step by step
[1 China will let in Japanese seafood again by and by, the two governments agreed].
1 pledge/agreed CHN+JPN B:accepted
--- 2025-06-29 | Scallops return
[1 Imports of fish from most of Japan were allowed again].
1 concession CHN>JPN B:fulfilled
=== IND CHN
A pledge: direct flights
B agreement: pullback at the line
C agreement: pilgrims to Kailash
--- 2020-06-17 | Death in Galwan
[1 India stopped the talks about more flights to China]. [2 Air traffic had been cut for the virus].
1 sanction IND>CHN
2 sanction CHN>IND A:suspended
--- 2021-02-10 | Tanks off the lake
[1 Soldiers of both armies pulled back from Pangong lake under an agreement of the generals]. [2 The pilgrimage to Kailash stays closed].
1 retreat IND+CHN B:partly
2 statement CHN>IND
--- 2024-10-21 | Patrols agreed
[1 Delhi announced an accord with Beijing on patrols and disengagement in Depsang and Demchok].
1 agreement/signed IND+CHN B
--- 2024-10-30 | Tents come down
[1 The pullback at the two last points is complete, officers said]. [2 Sweets were exchanged].
1 retreat IND+CHN B:in_force
2 cooperation IND+CHN
--- 2025-01-27 | Vikram Misri in Beijing
[1 The two sides agreed in principle to resume direct air services]. [2 They decided as well that pilgrims may go to Kailash again this summer].
1 pledge/agreed IND+CHN A
2 pledge/agreed IND+CHN C
--- 2025-06-15 | On foot to the mountain
[1 A first group of Indian pilgrims left for Mansarovar after five years]. [2 The airlines wait].
1 cooperation IND+CHN C:fulfilled
2 statement IND>CHN
--- 2025-10-26 | Kolkata to Canton
[1 Flights between India and China have started again with a full machine from Kolkata].
1 cooperation IND+CHN A:fulfilled
=== LAO THA
A agreement: power from the Pak Beng dam
B aid: loan for the road to Pak Lai
C agreement: bridge at Bueng Kan
--- 2019-06-14 | A fifth bridge
[1 Thailand and Laos signed an agreement on a fifth bridge over the Mekong, from Bueng Kan to Paksan]. [2 It may open in three years].
1 agreement/signed LAO+THA C
2 statement THA>LAO
--- 2022-11-04 | Thai bank lends
[1 A Thai agency promised 1.8 billion baht of credit to Vientiane for a road to Pak Lai]. [2 Power from a dam at Pak Beng could be bought from 2033, said a minister].
1 aid/promised THA>LAO B
2 statement THA>LAO A:proposed
--- 2023-09-13 | Purchase agreed
[1 The contract on buying the dam's electricity over 29 years was signed in Bangkok]. [2 Villagers at Chiang Khong fear for their fish].
1 agreement/signed LAO+THA A
2 statement THA>LAO
--- 2024-03-02 | Piers in the water
[1 Half of the bridge at Bueng Kan stands]. [2 Thailand transferred the first part of the road loan].
1 cooperation LAO+THA C:partly
2 aid/delivered THA>LAO B
--- 2025-12-25 | Over the river
[1 The span between Bueng Kan and Paksan was opened by both prime ministers].
1 cooperation LAO+THA C:in_force
=== TON CHN
A aid: patrol vessel
B aid: loan relief
C pledge: police training
--- 2018-08-17 | Debts of an island
[1 Tonga asked China to write off its loans]. [2 A second wharf is out of the question].
1 proposal/proposed TON>CHN B
2 statement TON>CHN
--- 2018-11-19 | Five years more
[1 Beijing gave Nuku'alofa five more years to pay back its debt].
1 concession CHN>TON B:partly
--- 2022-05-31 | Wang Yi calls
[1 The foreign minister promised a laboratory for the police and a patrol boat]. [2 Chinese officers would train Tongans, he added].
1 aid/promised CHN>TON A
2 pledge/intended CHN>TON C
--- 2023-09-11 | Twelve cadets
[1 Twelve Tongan constables returned from a course at Fujian's police college].
1 cooperation CHN+TON C:partly
--- 2024-06-21 | Grey hull
[1 The vessel was handed over in Nuku'alofa with a brass band]. [2 The debts weigh on].
1 aid/delivered CHN>TON A
2 statement TON>CHN
=== NGA BEN
A sanction: closed land border
B agreement: pipeline extension
--- 2019-08-20 | Rice smugglers
[1 Nigeria shut its land border with Benin]. [2 Patrice Talon asked Muhammadu Buhari in Yokohama to open it].
1 sanction NGA>BEN A
2 demand BEN:Patrice Talon>NGA:Muhammadu Buhari 2019-08-28 A:proposed
--- 2019-11-14 | Three ministers
[1 Nigeria, Benin and Niger agreed to set up joint patrols so that the frontier may be opened]. [2 No day was named].
1 pledge/agreed NGA+BEN+NER A:accepted
2 statement NGA+BEN
--- 2020-12-16 | Four gates
[1 Abuja has reopened the crossing at Seme]. [2 Gas from Lagos shall flow to Cotonou in greater volume, a contract says].
1 concession NGA>BEN A:fulfilled
2 agreement/signed NGA+BEN B
=== BEN NER
A agreement: oil pipeline to Seme
B sanction: closed border
--- 2019-01-23 | Two thousand kilometres
[1 Benin and Niger signed an accord on a pipeline for crude from Agadem to Seme]. [2 A Chinese firm will build it].
1 agreement/signed BEN+NER A
2 statement BEN+NER
--- 2021-09-25 | Welders at Gaya
[1 Laying of the oil line has begun on the Nigerien side].
1 cooperation BEN+NER A:partly
--- 2023-07-31 | After the coup
[1 Benin closed its frontier to Niger, as the community of West African states had resolved]. [2 The pipes lie ready].
1 sanction BEN>NER B
2 statement BEN>NER
--- 2024-02-27 | Bridge still blocked
[1 Cotonou has lifted the closure]. [2 Niamey keeps containers on its bank].
1 concession BEN>NER B:fulfilled
2 sanction NER>BEN
--- 2024-05-08 | No ships
[1 Patrice Talon stopped the loading of Niger's crude at Seme until the neighbour opens its side]. [2 China was asked to mediate].
1 sanction BEN:Patrice Talon>NER A:suspended
2 statement BEN>NER
--- 2024-05-19 | A tanker sails
[1 The first cargo of oil from Agadem left Seme after talks with a Chinese go-between].
1 cooperation BEN+NER A:in_force
=== NGA MAR
A agreement: Atlantic gas pipeline
B agreement: fertiliser plant
--- 2016-12-03 | King in Abuja
[1 Mohammed VI and Muhammadu Buhari launched the plan of a gas line along the coast from Nigeria to Morocco]. [2 A plant for ammonia at Akwa Ibom should give farmers fertiliser].
1 pledge/agreed MAR:Mohammed VI+NGA:Muhammadu Buhari A:planned
2 pledge/agreed MAR+NGA B:planned
--- 2018-06-10 | Rabat
[1 A cooperation agreement on the coastal pipeline was signed before the king]. [2 The phosphate office and a Nigerian fund concluded a contract on the ammonia works].
1 agreement/signed NGA+MAR A
2 agreement/signed NGA+MAR B
--- 2022-09-15 | West Africa joins
[1 Ecowas, Morocco and Nigeria signed a memorandum on the gas line to Europe]. [2 The route was surveyed from a ship].
1 agreement/signed NGA+MAR+IGO:Economic Community of West African States A
2 cooperation NGA+MAR A:partly
--- 2024-12-15 | Heads of state say yes
[1 The community's summit approved the intergovernmental treaty on the African Atlantic pipe].
1 agreement/planned NGA+MAR A
=== RWA BDI
A sanction: closed border
B demand: coup plotters
--- 2015-10-07 | Gates down
[1 Burundi closed its border with Rwanda]. [2 It demanded the putschists who had fled to Kigali].
1 sanction BDI>RWA A
2 demand BDI>RWA B
--- 2021-07-01 | Ngirente in Bujumbura
[1 Rwanda's prime minister said that some of the wanted men would be judged]. [2 Rwanda hopes that the border will open soon].
1 statement RWA>BDI
2 proposal/proposed RWA>BDI A:proposed
--- 2022-02-01 | No, says Kigali
[1 Rwanda refuses to hand over the plotters of 2015 without a trial].
1 rejection RWA>BDI B:rejected
--- 2022-10-15 | Traders cross
[1 Posts on the frontier of the two countries were opened again by Gitega].
1 concession BDI>RWA A:fulfilled
--- 2024-01-11 | Shut once more
[1 Burundi has once more closed all crossings to Rwanda after a rebel raid].
1 sanction BDI>RWA A
=== CMR NGA
A agreement: Bakassi
B agreement: bridge over the Cross River
--- 2006-06-12 | Greentree
[1 Nigeria undertook at Greentree to withdraw its soldiers from Bakassi within sixty days]. [2 Kofi Annan sat between the presidents].
1 pledge/intended NGA>CMR A:planned
2 statement NGA+CMR
--- 2006-08-14 | Flags change
[1 The last Nigerian battalion left the peninsula]. [2 A road to Bamenda would help traders, both said].
1 retreat NGA>CMR A:in_force
2 statement NGA+CMR
--- 2011-03-11 | A bridge, too
[1 Ministers in Yaounde agreed on a bridge at Ekok over the Cross River].
1 pledge/agreed CMR+NGA B:planned
--- 2022-11-03 | Ribbon at Ekok
[1 The bridge on the Cross River was inaugurated by the ministers of works].
1 cooperation CMR+NGA B:in_force
=== MRT SEN
A agreement: fishing licences
B agreement: gas field Tortue
C agreement: bridge at Rosso
--- 2018-02-09 | Macky Sall in Nouakchott
[1 The two presidents signed an accord on sharing the Tortue gas]. [2 They agreed to replace the lapsed fishing accord within weeks].
1 agreement/signed MRT+SEN B
2 pledge/agreed MRT+SEN A:planned
--- 2018-07-02 | Four hundred boats
[1 Mauritania and Senegal signed a new convention on fisheries for four hundred canoes of Saint-Louis]. [2 Landing in Nouakchott is a must].
1 agreement/signed MRT+SEN A
2 statement MRT>SEN
--- 2021-11-30 | Stone at Rosso
[1 The foundation stone of the bridge over the Senegal river was laid by both heads of state].
1 cooperation MRT+SEN C:partly
--- 2024-01-05 | Canoes may sail on
[1 The convention for the canoes was renewed for a year]. [2 Gas should flow in autumn].
1 agreement/in_force MRT+SEN A
2 statement MRT+SEN
--- 2025-01-02 | First gas
[1 The Tortue field began to send gas to the floating plant].
1 cooperation MRT+SEN B:in_force
=== TCD FRA
A demand: French troops in Chad
B agreement: defence pact
C aid: budget
--- 2019-09-05 | Defence terms
[1 Paris and N'Djamena signed a revised accord on defence]. [2 France will give forty million euros to the budget].
1 agreement/signed TCD+FRA B
2 aid/promised FRA>TCD C
--- 2019-12-20 | Salaries paid
[1 The French money for Chad's budget was paid out].
1 aid/delivered FRA>TCD C
--- 2024-11-28 | An hour after the guest had left
[1 Chad ended the defence agreement with France]. [2 The thousand soldiers should leave by 31 January, it demanded].
1 agreement/ended TCD+FRA B
2 demand TCD>FRA A
--- 2024-12-10 | Mirages take off
[1 Two fighter planes left N'Djamena for Nancy, the beginning of the French army's departure].
1 retreat FRA>TCD A:partly
--- 2025-01-30 | Kossei handed back
[1 France gave back its last base in Chad, and its soldiers are gone].
1 retreat FRA>TCD A:fulfilled
=== NER USA
A agreement: American troops
B aid: Hercules planes
--- 2022-09-01 | Spare wings
[1 Washington promised Niamey a third transport plane]. [2 Drones fly from Agadez].
1 aid/promised USA>NER B
2 statement USA>NER
--- 2024-03-16 | Pact revoked
[1 Niger has ended the military agreement with the United States with immediate effect]. [2 The Americans wish to talk].
1 agreement/ended NER+USA A
2 statement USA>NER
--- 2024-05-19 | By mid-September
[1 The defence ministries agreed that American forces withdraw by 15 September]. [2 Aid could go on].
1 pledge/agreed NER+USA A:planned
2 statement USA>NER
--- 2024-08-05 | Agadez empty
[1 The last American soldiers left the drone base at Agadez].
1 retreat USA>NER A:in_force
=== KEN NLD
A agreement: partnership of Kenya and the European Union
B aid: water works in Nairobi
--- 2016-09-01 | Roses without duty
[1 Kenya signed the economic partnership agreement with the European Union]. [2 Dutch growers at Naivasha were pleased].
1 agreement/signed KEN+EUR:European Union A
2 statement NLD>KEN
--- 2019-03-12 | Pipes for Kibera
[1 The Netherlands promised twelve million euros for clean water in Nairobi's slums].
1 aid/promised NLD>KEN B
--- 2023-12-18 | Signed in Nairobi
[1 William Ruto and Ursula von der Leyen signed the new partnership agreement on trade]. [2 The Hague's minister hailed it].
1 agreement/signed KEN:William Ruto+EUR:Ursula von der Leyen A
2 statement NLD>KEN
--- 2024-07-01 | In force
[1 The trade accord of Kenya and the European Union is in force from today]. [2 Taps of the Dutch project run in Kibera].
1 agreement/in_force KEN+EUR:European Union A
2 cooperation NLD>KEN B:delivered
=== CHL NZL
A agreement: working holidays
B agreement: digital trade pact
C pledge: Antarctic flights
--- 2019-05-16 | Three small countries
[1 Chile, New Zealand and Singapore began talks on a pact about digital trade]. [2 Rescue flights from Antarctica could be shared, Wellington suggested].
1 agreement/negotiating CHL+NZL+SGP B
2 proposal/proposed NZL>CHL C
--- 2020-06-12 | Signed on screens
[1 The digital partnership of the three was signed by video]. [2 More working holidays were wished for].
1 agreement/signed CHL+NZL+SGP B
2 statement CHL+NZL
--- 2020-12-28 | Valid for two
[1 The digital pact has entered into force for Singapore and New Zealand, and Chile will follow].
1 agreement/in_force CHL+NZL+SGP B
--- 2023-02-20 | Ill man flown out
[1 A New Zealand plane took a Chilean engineer from King George island under the new scheme of shared flights].
1 cooperation NZL+CHL C:fulfilled
=== GUY SUR
A agreement: bridge over the Corentyne
B agreement: gas shared
C pledge: licences for fishermen
--- 2020-11-24 | Neighbours
[1 Irfaan Ali and Chan Santokhi agreed to bridge the Corentyne]. [2 Suriname promised 150 licences to Guyanese fishermen].
1 pledge/agreed GUY:Irfaan Ali+SUR:Chan Santokhi A:planned
2 pledge/intended SUR:Chan Santokhi>GUY C
--- 2022-01-15 | Where are the papers
[1 No licence for fishing has been issued yet, Guyana complained]. [2 Two banks study the river crossing].
1 accusation GUY>SUR
2 cooperation GUY+SUR A:partly
--- 2022-03-22 | No law, no licence
[1 Paramaribo cannot give the licences which it had promised, its minister said].
1 rejection SUR>GUY C:withdrawn
--- 2023-10-12 | Bids
[1 A Chinese company is to be given the contract of the Corentyne bridge]. [2 On gas a working group meets].
1 statement GUY+SUR
2 meeting GUY+SUR
=== ECU MEX
A sanction: severed ties
B agreement: free trade
C demand: safe conduct of Glas
--- 2022-11-24 | Shrimps and bananas
[1 Guillermo Lasso asked Andres Lopez Obrador to let shrimp and bananas into the free trade agreement that is being negotiated]. [2 Nothing is settled].
1 proposal/proposed ECU:Guillermo Lasso>MEX:Andres Lopez Obrador B
2 statement ECU+MEX
--- 2023-03-01 | No banana, no pact
[1 The talks of Quito and Mexico on free trade ended without a result].
1 meeting ECU+MEX B:lapsed
--- 2024-04-05 | Asylum
[1 Mexico granted asylum to Jorge Glas and asked Ecuador to let him leave]. [2 Police climbed the wall the same night].
1 demand MEX>ECU C
2 coercion ECU>MEX
--- 2024-04-06 | Ties are cut
[1 Mexico broke off diplomatic relations with Ecuador]. [2 Glas will not go, said Daniel Noboa].
1 sanction MEX>ECU
2 rejection ECU:Daniel Noboa>MEX C:rejected
=== PAN COL
A agreement: power line through Darien
B agreement: tariffs on textiles
C agreement: migrants
--- 2008-08-01 | Current for Panama
[1 Martin Torrijos and Alvaro Uribe agreed on an electric link of the two countries]. [2 Textiles from Colon pay too much, said Panama].
1 pledge/agreed PAN:Martin Torrijos+COL:Alvaro Uribe A:planned
2 accusation PAN>COL
--- 2012-08-24 | Auction failed
[1 The electric interconnection was shelved by Panama for want of bidders]. [2 Colombia raised duties on shoes].
1 rejection PAN>COL A:ended
2 sanction COL>PAN
--- 2018-07-20 | Again, by sea
[1 Both governments signed a declaration to take up the power interconnection again, with a cable partly under the sea].
1 agreement/signed PAN+COL A
--- 2021-08-06 | Darien
[1 The foreign ministers agreed on daily quotas for migrants who come through the jungle]. [2 Ships will be used].
1 pledge/agreed PAN+COL C:planned
2 statement PAN+COL
--- 2025-03-28 | Mulino and Petro
[1 The presidents signed an understanding on the financing of the electric link]. [2 Flights for deported migrants start soon].
1 agreement/signed PAN+COL A
2 statement PAN+COL
=== URY CHN
A agreement: free trade pact
B pledge: vaccine doses
C agreement: beef protocol
--- 2021-01-22 | Sinovac for the Plata
[1 Beijing's Sinovac will supply Montevideo with 1.75 million doses of vaccine]. [2 Luis Lacalle Pou wants a free trade pact of his own with China].
1 aid/promised CHN>URY B
2 proposal/proposed URY:Luis Lacalle Pou>CHN A
--- 2021-02-25 | A white box
[1 The first 192,000 doses from Sinovac were unloaded at Carrasco]. [2 Tongues of beef may be sold to China, a protocol says].
1 aid/delivered CHN>URY B
2 agreement/signed URY+CHN C
--- 2022-07-13 | Study ready
[1 The study on free trade with Beijing is done and negotiations begin now, Lacalle Pou said]. [2 Argentina grumbles].
1 agreement/negotiating URY+CHN A
2 statement URY>CHN
--- 2023-11-22 | Only as a bloc
[1 Xi Jinping and Lacalle Pou agreed to go on with the trade talks, but together with Mercosur].
1 pledge/agreed URY:Luis Lacalle Pou+CHN:Xi Jinping A:planned
=== KOR MNE
A proposal: extradition of Do Kwon
B agreement: investment in ports
--- 2023-03-30 | Two want him
[1 South Korea asked Montenegro to extradite Do Kwon]. [2 The United States asks for him too].
1 proposal/proposed KOR>MNE A
2 statement MNE>KOR
--- 2024-03-07 | A court says Seoul
[1 The court in Podgorica approved the founder's extradition to Korea]. [2 Bar's port seeks investors].
1 statement MNE>KOR A:accepted
2 statement MNE>KOR
--- 2024-12-27 | Other plane
[1 The minister of justice rejected the Korean request and gave Kwon to the Americans].
1 rejection MNE>KOR A:rejected
=== MUS GBR
A agreement: Chagos islands
B demand: handover of the archipelago
--- 2019-05-22 | Six months
[1 Mauritius demanded that London give back the Chagos within half a year, as the United Nations had voted].
1 demand MUS>GBR B
--- 2019-11-23 | Day passes
[1 London does not intend to give up the archipelago]. [2 Port Louis speaks of an occupier].
1 rejection GBR>MUS B:rejected
2 accusation MUS>GBR
--- 2022-11-03 | Talks after all
[1 Britain and Mauritius have opened negotiations on the sovereignty over the Chagos].
1 agreement/negotiating GBR+MUS A
--- 2024-10-03 | Diego Garcia stays
[1 The prime ministers announced an accord in principle on handing over the islands]. [2 The base is leased for 99 years].
1 pledge/agreed GBR+MUS A:planned
2 statement GBR>MUS
--- 2025-05-22 | On paper
[1 Keir Starmer and Navin Ramgoolam signed the treaty on the Chagos by video]. [2 A judge had held it up that morning].
1 agreement/signed GBR:Keir Starmer+MUS:Navin Ramgoolam A
2 statement GBR>MUS
=== PNG AUS
A agreement: mutual defence treaty
B aid: police station and cash
C agreement: rugby team
--- 2022-10-24 | Treaty wanted
[1 Papua New Guinea and Australia agreed to begin negotiations on a security treaty]. [2 Two hundred million dollars for policemen were promised by Canberra a year later].
1 agreement/negotiating PNG+AUS A
2 aid/promised AUS>PNG 2023-12-07 B
--- 2024-12-12 | Rugby with a clause
[1 Anthony Albanese and James Marape announced a team from Port Moresby in the rugby league]. [2 Canberra pays 600 million].
1 agreement/signed AUS:Anthony Albanese+PNG:James Marape C
2 statement AUS>PNG
--- 2025-09-17 | No ink yet
[1 The signature of the Pukpuk defence pact was put off because too few ministers came]. [2 A communique was signed instead].
1 agreement/planned PNG+AUS realis=planned A
2 agreement/signed PNG+AUS
--- 2025-10-06 | Allies
[1 The two prime ministers signed the treaty of mutual defence in Canberra]. [2 New barracks of the police were paid from Australia's money].
1 agreement/signed PNG+AUS A
2 aid/delivered AUS>PNG B
=== KWT IRQ
A agreement: waterway of Khor Abdullah
B pledge: missing archives
C agreement: sea border
--- 2012-04-29 | A channel for two
[1 Kuwait and Iraq signed an accord on shipping in Khor Abdullah]. [2 Baghdad promised to give back the archives taken in 1990].
1 agreement/signed KWT+IRQ A
2 pledge/intended IRQ>KWT B
--- 2013-11-25 | Ratified
[1 Iraq's parliament ratified the convention on the waterway].
1 agreement/ratified IRQ+KWT A
--- 2021-03-28 | Eight tonnes
[1 Iraq handed over eight tonnes of books and papers of Kuwait's archive]. [2 The border at sea beyond pillar 162 is open].
1 concession IRQ>KWT B:partly
2 statement IRQ+KWT
--- 2023-09-04 | A ruling
[1 The supreme court in Baghdad struck down the law on the Khor Abdullah convention]. [2 Kuwait demanded that Iraq mend this].
1 sanction IRQ>KWT A:suspended
2 demand KWT>IRQ
=== CUB MEX
A aid: doctors
B aid: oil
C agreement: ferry
--- 2022-05-08 | Five hundred in white
[1 Mexico agreed to hire five hundred Cuban doctors]. [2 A ferry from Yucatan was mooted].
1 pledge/agreed MEX+CUB A:promised
2 proposal/proposed MEX>CUB C
--- 2022-07-24 | They land
[1 A first sixty physicians from the island began work in Nayarit].
1 aid/delivered CUB>MEX A
--- 2024-10-21 | Tanker
[1 Claudia Sheinbaum promised crude for the power plants of Cuba]. [2 The second group of doctors is due].
1 aid/promised MEX:Claudia Sheinbaum>CUB B
2 statement CUB>MEX
--- 2024-11-12 | Vilma unloads
[1 Four hundred thousand barrels of Mexican crude were pumped ashore at Matanzas].
1 aid/delivered MEX>CUB B
=== ISR LBN
A agreement: sea border
B agreement: ceasefire
C demand: five hills
--- 2022-10-27 | Naqoura
[1 Lebanon and Israel signed the documents on their border at sea in two rooms]. [2 Gas from Karish flows since yesterday].
1 agreement/signed LBN+ISR A
2 statement ISR>LBN
--- 2024-11-26 | Sixty days
[1 Israel and Lebanon accepted an American plan for a ceasefire]. [2 Israel's army is to leave the south within sixty days].
1 pledge/agreed ISR+LBN B:planned
2 pledge/intended ISR>LBN
--- 2024-11-27 | At four in the morning
[1 The truce took effect and people drove south]. [2 The gas treaty remains].
1 agreement/in_force ISR+LBN B
2 statement ISR>LBN
--- 2025-02-18 | Not the heights
[1 Joseph Aoun asked Israel to leave the five hills it still held]. [2 The troops have withdrawn from the villages].
1 demand LBN:Joseph Aoun>ISR C
2 retreat ISR>LBN
--- 2025-02-19 | They stay
[1 Israel Katz said that the army would not go from the five points].
1 rejection ISR:Israel Katz>LBN C:rejected
=== QAT BHR
A partnership_level: relations
B agreement: causeway
C sanction: airspace
--- 2017-06-05 | Gulf rift
[1 Bahrain cut its diplomatic relations with Qatar]. [2 It shut its airspace to the neighbour's planes].
1 sanction BHR>QAT A:severed
2 sanction BHR>QAT C
--- 2021-01-11 | Sky opens
[1 Manama has reopened its airspace to Qatar's airline]. [2 The long-planned causeway sleeps].
1 concession BHR>QAT C:fulfilled
2 statement BHR>QAT
--- 2023-04-12 | Riyadh
[1 The two monarchies decided to restore diplomatic ties]. [2 Foreign ministries met at the council's seat].
1 partnership_level QAT+BHR A:restored
2 meeting QAT+BHR
--- 2023-11-17 | Friendship bridge
[1 Crown prince and prime minister agreed to begin building the causeway]. [2 Forty kilometres cost three billions].
1 pledge/agreed QAT+BHR B:planned
2 statement QAT+BHR
