=== ESP MAR
A pledge: Spanish visas for seasonal pickers
B agreement: customs post at Ceuta
C invitation: Sánchez to Rabat
--- 2018-11-19 | Sánchez sees the king
[1 Spain would let 18,000 Moroccan women come for the strawberry harvest, Pedro Sánchez told his hosts]. [2 Morocco's interior minister Abdelouafi Laftit asked for radar sets for the strait].
1 pledge/intended ESP:Pedro Sánchez>MAR A
2 proposal/proposed MAR:Abdelouafi Laftit>ESP
--- 2019-04-12 | Pickers reach Huelva
[1 Some 15,000 pickers from Morocco have started work in Huelva's fields, fewer than announced]. [2 Madrid handed the Moroccan police thirty off-road cars].
1 concession ESP>MAR A:partly
2 aid/delivered ESP>MAR
--- 2022-04-07 | Breaking the fast together
[1 King Mohammed VI had invited the Spanish premier to an iftar in Rabat], and [2 Sánchez came on Thursday with his foreign minister]. [3 The joint roadmap foresees that goods may pass through a customs office in Ceuta for the first time].
1 invitation/extended MAR:Mohammed VI>ESP:Pedro Sánchez - C
2 visit/done ESP:Pedro Sánchez>MAR C:carried_out
3 agreement/planned ESP+MAR B
--- 2023-02-02 | Twenty papers signed, one matter open
[1 José Manuel Albares said the opening of the customs office was still under negotiation with Rabat]. [2 Twenty memoranda on schools, water and tourism were signed at the summit].
1 agreement/negotiating ESP:José Manuel Albares+MAR B
2 agreement/signed ESP+MAR
--- 2025-02-11 | First van passes Tarajal
[1 A van with car parts cleared the commercial customs at Ceuta on Tuesday, the first one ever]. [2 Spain's farmers protested against Moroccan tomatoes].
1 cooperation ESP+MAR B:in_force
2 statement ESP>MAR
=== IND LKA
A aid: credit line for fuel
B agreement: land bridge across the Palk Strait
C sanction: fishermen of Rameswaram held
D visit: Dissanayake in Delhi
--- 2022-02-02 | Colombo runs dry
[1 New Delhi offered Sri Lanka a credit of 500 million dollars to buy petroleum]. [2 Sri Lanka's navy arrested 21 Indian fishermen off Delft]. [3 S. Jaishankar called for their early release].
1 aid/promised IND>LKA A
2 sanction LKA>IND C:in_force
3 demand IND:S. Jaishankar>LKA C:proposed
--- 2022-03-29 | Diesel unloaded
[1 A tanker with 40,000 tonnes of diesel under the Indian credit berthed in Colombo]. [2 India will also send medicines to Kandy].
1 aid/delivered IND>LKA A
2 aid/promised IND>LKA
--- 2022-04-05 | The boats may go home
[1 The court at Kayts freed the 21 men from Rameswaram and sent them home]. [2 Their trawlers remain confiscated].
1 concession LKA>IND C:fulfilled
2 sanction LKA>IND
--- 2023-07-21 | Wickremesinghe and Modi want a road over the sea
[1 Ranil Wickremesinghe proposed that the two countries be joined by a land link]. [2 Narendra Modi said a feasibility study of the bridge would be made soon].
1 proposal/proposed LKA:Ranil Wickremesinghe>IND:Narendra Modi B
2 pledge/intended IND:Narendra Modi>LKA:Ranil Wickremesinghe B:intended
--- 2024-12-09 | Dissanayake's first journey
[1 President Anura Kumara Dissanayake will travel to India from 15 to 17 December]. [2 The cabinet spokesman Nalinda Jayatissa told reporters that pensions were to rise].
1 visit/planned LKA:Anura Kumara Dissanayake>IND 2024-12-15/2024-12-17 D
2 statement LKA:Nalinda Jayatissa>IND
--- 2024-12-17 | Dissanayake leaves Delhi
[1 Sri Lanka's head of state ended his three days in India with a prayer at Bodh Gaya]. [2 He did not want the causeway to Rameswaram to be built for now, his office said].
1 visit/done LKA:Anura Kumara Dissanayake>IND D
2 rejection LKA:Anura Kumara Dissanayake>IND B:rejected
=== DJI ETH
A agreement: power for water at Ali Sabieh
B aid: wheat for Afar
C pledge: a share in the port of Tadjoura
--- 2014-05-06 | Guelleh in Addis Ababa
[1 Ethiopia would provide its neighbour with water from wells near Adigala free of charge, the ministers agreed]. [2 Ismail Omar Guelleh thanked his hosts].
1 pledge/agreed DJI+ETH A:planned
2 statement DJI:Ismail Omar Guelleh>ETH
--- 2015-02-21 | Contract for a water line
[1 A contract on drilling and on a 100-kilometre water main from Hadagalla was signed between the two governments]. [2 The railway to Nagad is to be electrified].
1 agreement/signed DJI+ETH A
2 agreement/planned DJI+ETH
--- 2017-06-12 | Water flows
[1 The wells at Kulen began to supply Djibouti with drinking water]. [2 Addis Ababa had for long asked for a stake in Tadjoura's quays].
1 cooperation ETH>DJI A:in_force
2 proposal/proposed ETH>DJI - C:proposed
--- 2018-05-01 | Deal on the docks
[1 Djibouti agreed that Ethiopia may buy into the port, State Minister Meles Alem said]. [2 In return Djibouti's telecom asked for shares of Ethio Telecom].
1 pledge/agreed DJI>ETH:Meles Alem C
2 proposal/proposed DJI>ETH
--- 2021-10-18 | Lorries with grain
[1 Djibouti's government announced 800 tonnes of wheat for the displaced of Afar]. [2 The quay shares have never been transferred, a harbour official admitted].
1 aid/promised DJI>ETH B
2 statement DJI>ETH
--- 2021-11-04 | Convoy at Galafi
[1 The wheat for Afar crossed at Galafi on twenty lorries]. [2 Fighters of the TPLF threatened the road].
1 aid/delivered DJI>ETH B
2 threat ETH>DJI
=== SOM TUR
A agreement: drilling for oil off Somalia
B pledge: training of commandos
C aid: hospital at Mogadishu
--- 2013-05-24 | A hospital is promised
[1 Ankara is going to rebuild Digfer hospital, Deputy Premier Bekir Bozdağ told parliament in Mogadishu]. [2 He invited Somali students to Turkish universities].
1 aid/promised TUR:Bekir Bozdağ>SOM C
2 invitation/extended TUR:Bekir Bozdağ>SOM
--- 2015-01-25 | Erdoğan opens wards
[1 Recep Tayyip Erdoğan inaugurated the 200-bed clinic that bears his name]. [2 Turkish officers will teach a Somali brigade, he added].
1 aid/delivered TUR:Recep Tayyip Erdoğan>SOM C
2 pledge/intended TUR:Recep Tayyip Erdoğan>SOM B
--- 2017-12-23 | First class passes out
[1 One hundred and fifty Somali soldiers finished their course at the TURKSOM camp under Turkish instructors]. [2 The airport is run by a Turkish company].
1 cooperation TUR>SOM B:partly
2 cooperation TUR>SOM
--- 2020-01-20 | Oil under the sea
[1 Somalia proposed that Türkiye look for oil in its waters, Erdoğan said on his plane]. [2 He had come from Berlin].
1 proposal/proposed SOM>TUR:Recep Tayyip Erdoğan A
--- 2024-03-07 | Energy memorandum
[1 Energy ministers Alparslan Bayraktar and Abdirizak Omar Mohamed signed an accord on offshore hydrocarbons]. [2 The parliament in Ankara prolonged the mandate of the fleet].
1 agreement/signed TUR:Alparslan Bayraktar+SOM:Abdirizak Omar Mohamed A
2 statement TUR>SOM
--- 2024-10-25 | Oruç Reis arrives
[1 The research vessel Oruç Reis reached Mogadishu to explore three blocks, as the hydrocarbons accord foresees]. [2 Two frigates guard the ship].
1 cooperation TUR>SOM A:in_force
2 mobilization TUR>SOM
=== RUS SYR
A agreement: lease of Tartus
B aid: wheat as a gift
C pledge: pull-out of Russian planes
--- 2016-03-14 | Putin orders home most of his air force
[1 The main part of the Russian contingent will begin to leave Syria tomorrow, Vladimir Putin said]. [2 He told Bashar al-Assad so by telephone].
1 pledge/intended RUS:Vladimir Putin>SYR C
2 call RUS:Vladimir Putin>SYR:Bashar al-Assad
--- 2016-03-15 | Bombers land at Voronezh
[1 The first Su-34s from Hmeimim landed in Russia on Tuesday]. [2 Russia would go on bombing, General Sergei Rudskoi warned].
1 retreat RUS>SYR C:partly
2 threat RUS:Sergei Rudskoi>SYR
--- 2017-01-18 | Tartus for 49 years
[1 The naval station of Tartus is Russia's until 2066 under an agreement signed in Damascus]. [2 Moscow intends to send 100,000 tonnes of wheat as humanitarian help].
1 agreement/signed RUS+SYR A
2 aid/promised RUS>SYR B
--- 2017-12-29 | Duma and Senate say yes
[1 With the president's signature the law ratifying the base agreement on Tartus is complete]. [2 The terminal for phosphate is another company's].
1 agreement/ratified RUS+SYR A
--- 2018-04-04 | Grain in Latakia
[1 The last of the hundred thousand tonnes of Russian wheat was discharged at Latakia]. [2 Assad asked for fertiliser as well].
1 aid/delivered RUS>SYR B
2 proposal/proposed SYR:Bashar al-Assad>RUS
--- 2025-01-22 | New rulers end the harbour deal
[1 The customs office of Tartus said the contract with the Russian firm that runs the commercial quay was void]. [2 Talks about the naval station go on, Mikhail Bogdanov said].
1 statement SYR>RUS
2 agreement/negotiating RUS:Mikhail Bogdanov+SYR A:negotiating
=== PHL USA
A agreement: Visiting Forces Agreement
B aid: doses of Moderna
C proposal: four more bases
--- 2020-02-11 | Manila gives notice
[1 The Philippines served notice that it ends the Visiting Forces Agreement]. [2 Mark Esper called the move unfortunate].
1 retreat PHL>USA A:ended
2 statement USA:Mark Esper>PHL
--- 2020-06-02 | Notice held back
[1 Foreign Secretary Teodoro Locsin wrote that the termination of the forces accord was put on hold]. [2 American marines would be welcome, a senator said].
1 concession PHL:Teodoro Locsin>USA A:in_force
2 statement PHL>USA
--- 2021-06-28 | Vaccine from COVAX
[1 Washington will send three million shots of Moderna, Ambassador Jose Romualdez said]. [2 China has supplied more].
1 aid/promised USA>PHL:Jose Romualdez B
--- 2021-07-30 | Austin in Manila
[1 Rodrigo Duterte restored in full the pact on visiting troops, Delfin Lorenzana announced beside Lloyd Austin]. [2 Austin thanked the president]. [3 The Moderna consignment of three million is due next week].
1 concession PHL:Rodrigo Duterte>USA A:in_force
2 statement USA:Lloyd Austin>PHL:Rodrigo Duterte
3 aid/promised USA>PHL B
--- 2021-08-03 | Three million jabs
[1 The US-made vaccine was unloaded from a plane in Pasay]. [2 Duterte apologised to nobody].
1 aid/delivered USA>PHL B
--- 2022-11-14 | Army chief: they want four more sites
[1 The United States asked for five additional camps where its troops may store goods, General Bartolome Bacarro said]. [2 The governor of Cagayan is against it].
1 proposal/proposed USA>PHL:Bartolome Bacarro C
2 statement PHL>USA
--- 2023-02-02 | Austin gets his sites
[1 Manila has granted American forces the use of four more locations]. [2 Protesters burned a flag].
1 pledge/agreed PHL>USA C:accepted
2 protest PHL>USA
=== CHN PAK
A agreement: ML-1 railway loan
B pledge: eight submarines
C visit: Xi in Islamabad
--- 2014-09-06 | Trip called off amid sit-ins
[1 Xi Jinping has postponed his journey to Pakistan because of the protests in Islamabad]. [2 He will go to India as planned].
1 visit/cancelled CHN:Xi Jinping>PAK C
--- 2015-04-20 | Xi in Islamabad after all
[1 China's president landed at Chaklala escorted by eight fighter jets]. [2 China and Pakistan signed a framework on upgrading the Karachi–Peshawar line]. [3 Pakistan's navy will get eight boats from China, a defence official said].
1 visit/done CHN:Xi Jinping>PAK C
2 agreement/signed CHN+PAK A
3 pledge/intended CHN>PAK B
--- 2020-08-07 | Railway approved
[1 The executive committee in Islamabad cleared the 6.8-billion-dollar ML-1 project, for which Beijing's loan is still being negotiated]. [2 The first of the Hangor class was laid down in Wuhan].
1 agreement/negotiating CHN+PAK A
2 cooperation CHN>PAK
--- 2022-11-02 | Sharif goes home with words
[1 Shehbaz Sharif and Xi agreed to launch the Karachi–Peshawar railway at once]. [2 China is ready to roll over four billion dollars of deposits, Ishaq Dar said].
1 pledge/agreed PAK:Shehbaz Sharif+CHN:Xi Jinping A:planned
2 pledge/willing CHN>PAK:Ishaq Dar
--- 2024-04-26 | Hangor afloat
[1 The first of the eight submarines for Pakistan was launched at Wuhan]. [2 Islamabad's own yard will build four].
1 cooperation CHN>PAK B:partly
--- 2025-09-05 | Other money for the rails
[1 Beijing has dropped out of financing the line to Peshawar, and Pakistan turns to the Asian Development Bank]. [2 Four fighter squadrons were offered, too].
1 retreat CHN>PAK A:ended
2 pledge/willing CHN>PAK
=== DZA FRA
A sanction: fewer visas for Algerians
B invitation: Tebboune's state visit to Paris
C proposal: commission of historians
--- 2021-09-28 | Paris halves the visas
[1 France will issue half as many visas to Algerians since Algiers takes back too few deportees]. [2 Algeria summoned ambassador François Gouyette].
1 sanction FRA>DZA A:in_force
2 accusation DZA>FRA
--- 2022-08-26 | Macron offers a look into the archives
[1 Emmanuel Macron suggested a joint panel of historians on the colonial time], and [2 Abdelmadjid Tebboune took up the idea]. [3 Macron invited his host to Paris].
1 proposal/proposed FRA:Emmanuel Macron>DZA:Abdelmadjid Tebboune C
2 pledge/agreed DZA:Abdelmadjid Tebboune>FRA C:accepted
3 invitation/extended FRA:Emmanuel Macron>DZA:Abdelmadjid Tebboune B:extended
--- 2022-12-18 | Back to normal at the consulates
[1 Gérald Darmanin announced in Algiers that the cut in visas was over]. [2 He spoke of police work].
1 concession FRA:Gérald Darmanin>DZA A:fulfilled
2 statement FRA:Gérald Darmanin>DZA
--- 2023-04-20 | A date in summer
[1 The Algerian leader is expected in France in the second half of June for a state visit]. [2 A song stirs trouble].
1 visit/planned DZA:Abdelmadjid Tebboune>FRA 2023-06 B:planned
--- 2024-03-11 | Autumn, then
[1 After a phone call of the presidents the Élysée set Tebboune's stay for late September]. [2 The historians have met five times].
1 visit/planned DZA:Abdelmadjid Tebboune>FRA 2024-09 B:planned
2 meeting DZA+FRA C:partly
--- 2024-10-05 | Not to Canossa
[1 Abdelmadjid Tebboune ruled out going to Paris now]. [2 Algeria recalled its ambassador over Western Sahara in July].
1 visit/cancelled DZA:Abdelmadjid Tebboune>FRA B:cancelled
2 sanction DZA>FRA 2024-07
=== DEU NAM
A agreement: joint declaration on the genocide
B pledge: return of skulls
C aid: green hydrogen study
--- 2016-07-13 | Berlin will say the word
[1 Germany and Namibia are negotiating a declaration on the killing of the Herero and Nama, Sawsan Chebli said]. [2 Descendants sued in New York].
1 agreement/negotiating DEU+NAM A
2 sanction NAM>DEU
--- 2018-08-29 | Bones go home
[1 At a service in Berlin the remains of 27 Namibians were handed to a delegation], as [2 Michelle Müntefering had promised in spring]. [3 Windhoek asked for the cross of Cape Cross].
1 concession DEU:Michelle Müntefering>NAM B:fulfilled
2 pledge/intended DEU:Michelle Müntefering>NAM - B
3 proposal/proposed NAM>DEU
--- 2021-05-28 | Five years of talks end
[1 The negotiators Ruprecht Polenz and Zed Ngavirue have initialled the text in which Germany owns up to genocide]. [2 1.1 billion euros are to flow over thirty years].
1 agreement/initialled DEU:Ruprecht Polenz+NAM:Zed Ngavirue A
2 pledge/intended DEU>NAM
--- 2021-08-24 | Hydrogen from the desert
[1 Anja Karliczek promised forty million euros for pilot plants of hydrogen at Lüderitz]. [2 In Windhoek's parliament the opposition walked out].
1 aid/promised DEU:Anja Karliczek>NAM C
--- 2022-10-27 | Windhoek wants more
[1 Namibia has asked to renegotiate the genocide declaration]. [2 The first of the hydrogen money has been paid out, the ministry of research said].
1 proposal/proposed NAM>DEU A:proposed
2 aid/delivered DEU>NAM C
=== POL UKR
A pledge: MiG fighters
B sanction: grain embargo
C agreement: digging for the dead of Volhynia
--- 2023-03-16 | Duda first to give jets
[1 Warsaw will hand over four MiG-29s in the coming days, Andrzej Duda announced]. [2 Petr Pavel was his guest].
1 pledge/intended POL:Andrzej Duda>UKR A
--- 2023-04-03 | Jets are there
[1 Ukraine has received the first Polish MiGs], [2 Marcin Przydacz said]. 
1 aid/delivered POL>UKR A:fulfilled
2 statement POL:Marcin Przydacz>UKR
--- 2023-04-15 | Farmers come first
[1 Poland banned Ukrainian wheat, maize and sugar from its market]. [2 Kyiv asked Warsaw for transit at least].
1 sanction POL>UKR B:in_force
2 proposal/proposed UKR>POL
--- 2023-04-18 | Transit with seals
[1 Trucks with grain may again cross Poland under seal, ministers Robert Telus and Yulia Svyrydenko agreed]. [2 The import stop itself remains, Telus said].
1 pledge/agreed POL:Robert Telus+UKR:Yulia Svyrydenko
2 sanction POL:Robert Telus>UKR B:in_force
--- 2024-11-26 | Spades for Puzhnyky
[1 Andrii Sybiha confirmed to Radosław Sikorski that nothing stands against exhumations]. [2 Six more MiGs are wanted by Kyiv].
1 pledge/agreed UKR:Andrii Sybiha>POL:Radosław Sikorski C:planned
2 proposal/proposed UKR>POL
--- 2025-04-24 | Digging begins
[1 Polish and Ukrainian experts opened the first graves at Puzhnyky]. [2 Karol Nawrocki wants all villages on the list].
1 cooperation POL+UKR C:in_force
2 demand POL:Karol Nawrocki>UKR
=== HUN SRB
A agreement: oil line to Novi Sad
B agreement: Budapest–Belgrade railway
C aid: respirators
--- 2014-12-17 | Train with Chinese money
[1 Hungary and Serbia signed in Belgrade on building the fast track between the capitals]. [2 Viktor Orbán spoke of a gate to the east].
1 agreement/signed HUN+SRB B
2 statement HUN:Viktor Orbán>SRB
--- 2020-04-23 | Gift in a crisis
[1 Péter Szijjártó announced that Budapest would give its neighbour a hundred respirators]. [2 Serbia has medics to spare, Ivica Dačić replied].
1 aid/promised HUN:Péter Szijjártó>SRB C
2 pledge/willing SRB:Ivica Dačić>HUN:Péter Szijjártó
--- 2020-04-27 | Hundred machines
[1 The ventilators from Hungary reached Niš]. [2 The prime ministers phoned].
1 aid/delivered HUN>SRB C
2 call HUN+SRB
--- 2022-10-10 | A pipe against sanctions
[1 Hungary and Serbia have agreed to lay a pipeline that would link Serbia with Druzhba], Zoltán Kovács wrote. [2 Croatia's Janaf loses a customer].
1 pledge/agreed HUN+SRB A:planned
--- 2023-06-20 | Engineers' turn
[1 At Palić energy ministers signed the political accord about the crude pipeline from Algyő to Novi Sad]. [2 Gas will be stored in Hungary for Serbia].
1 agreement/signed HUN+SRB A
2 pledge/agreed HUN+SRB
--- 2025-10-14 | Trains, at last nearly
[1 The Serbian stretch of the fast track to Budapest was opened up to Subotica]. [2 Work on the crude line is to start next year, Aleksandar Vučić said].
1 cooperation HUN+SRB B:partly
2 agreement/planned HUN+SRB:Aleksandar Vučić A
