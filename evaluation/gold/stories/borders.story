=== BOL PER
A agreement: use of Ilo harbour
B proposal: gas pipe to Puno
C aid: fire engines for Chiquitania
D agreement: cleaning Lake Titicaca
--- 2015-06-23 | Cabinets in Puno
[1 Evo Morales suggested a pipe for natural gas to Puno and Cusco]. [2 Ollanta Humala and he agreed to clean up the great lake together]. [3 Panpipes were heard].
1 proposal/proposed BOL:Evo Morales>PER B
2 pledge/agreed PER:Ollanta Humala+BOL:Evo Morales D:planned
--- 2016-11-04 | Port on the Pacific
[1 Pedro Pablo Kuczynski is willing to let Bolivian cargo pass by Ilo]. [2 A treaty about waste water in Titicaca was signed in Sucre].
1 pledge/willing PER:Pedro Pablo Kuczynski>BOL A:proposed
2 agreement/signed BOL+PER D
--- 2018-09-03 | Lima studies gas line
[1 Peru accepted the plan of piping Bolivian gas to its southern highlands]. [2 Negotiations on tariffs at the docks of Ilo have started].
1 pledge/agreed PER>BOL B:accepted
2 agreement/negotiating BOL+PER A
--- 2019-08-29 | Forests burn in the east
[1 Martín Vizcarra promised helicopters with buckets for the blazes in Chiquitania]. [2 Morales had asked for help on Sunday].
1 aid/promised PER:Martín Vizcarra>BOL C
2 proposal/proposed BOL:Evo Morales>PER 2019-08-25 C:proposed
--- 2019-09-02 | Two machines over Roboré
[1 The Peruvian helicopters dropped their first water near Roboré]. [2 The plant against sewage at Copacabana is half finished].
1 aid/delivered PER>BOL C
2 cooperation BOL+PER D:partly
--- 2022-11-08 | Castillo and Arce
[1 A contract gives YPFB tanks and a pier at Ilo for twenty years]. [2 Peru's new energy ministry has shelved the southern gas line].
1 agreement/signed BOL+PER A
2 rejection PER>BOL B:rejected
=== ISR JOR
A agreement: water for power
B demand: freeing of a security guard
C sanction: recall of the ambassador
D agreement: islands at Naharayim
--- 2017-07-24 | Shots in the embassy
[1 Benjamin Netanyahu demanded that the guard who had shot two Jordanians be let out]. [2 Amman would like to question him first].
1 demand ISR:Benjamin Netanyahu>JOR B
--- 2017-07-25 | Guard goes home
[1 Jordan allowed the embassy's security man to leave for Israel]. [2 Families of the dead blocked a road].
1 concession JOR>ISR B:fulfilled
--- 2018-10-21 | King takes back two strips
[1 Abdullah II informed Israel that the annexes about Baqura and Ghamr would not be prolonged]. [2 Israel will ask for talks, Netanyahu said].
1 rejection JOR:Abdullah II>ISR D:ended
2 statement ISR:Benjamin Netanyahu>JOR
--- 2021-11-22 | Sun for the sea
[1 A declaration of intent was signed under which Jordan sends solar current and gets desalinated water]. [2 Students marched against it].
1 agreement/signed ISR+JOR A
--- 2022-11-08 | Next step in Sharm
[1 Ministers signed a memorandum on moving the electricity and desalination scheme ahead]. [2 Peppers may be exported again].
1 agreement/signed ISR+JOR A
--- 2023-11-01 | Envoy called home
[1 Amman recalled its ambassador from Tel Aviv over Gaza]. [2 Jordan's field clinic got parachuted supplies].
1 sanction JOR>ISR C:in_force
--- 2023-11-16 | No signature
[1 We will not sign the exchange of water against energy, Ayman Safadi said]. [2 He spoke on Qatari television].
1 rejection JOR:Ayman Safadi>ISR A:ended
=== CHL ARG
A agreement: Agua Negra tunnel
B sanction: gas cut to Santiago
C pledge: loan of ice breaker
D agreement: tax on posts
--- 2016-12-16 | Twenty bidders for a hole in the Andes
[1 Chile and Argentina called for tenders for the tunnel at Agua Negra]. [2 They are working on a treaty against double taxation of letters and parcels]. [3 Macri likes Bachelet's hat].
1 agreement/planned CHL+ARG A
2 agreement/negotiating CHL+ARG D
--- 2017-11-20 | Search for a submarine
[1 Michelle Bachelet will lend the ice breaker Viel for the search in the south Atlantic]. [2 Argentine families wait in Mar del Plata].
1 pledge/intended CHL:Michelle Bachelet>ARG C
--- 2017-11-25 | Viel at sea
[1 The Chilean icebreaker joined the ships looking for the San Juan]. [2 Postal directors concluded their tax accord].
1 cooperation CHL>ARG C:fulfilled
2 agreement/signed CHL+ARG D
--- 2019-11-29 | Money gone
[1 San Juan province froze the tunnel through the mountains for want of funds]. [2 A wine fair was held].
1 retreat ARG>CHL A:suspended
--- 2024-05-24 | Cold snap
[1 Argentina reduced to zero the gas it pipes over the Andes to Chile]. [2 Santiago's energy minister Diego Pardow urged Buenos Aires to honour firm contracts].
1 sanction ARG>CHL B:in_force
2 demand CHL:Diego Pardow>ARG B:proposed
--- 2024-05-27 | Valves open
[1 Gas for Chilean homes flows again, the Argentine energy secretary wrote]. [2 Milei and Boric did not speak].
1 concession ARG>CHL B:fulfilled
--- 2025-04-02 | Bore in the Andes revived
[1 The presidents' advisers want to take the Agua Negra works up again]. [2 Chilean apples passed a test].
1 proposal/proposed ARG+CHL A:proposed
=== SWE RWA
A aid: courts and university grants
B sanction: expelled students
C agreement: transfer of genocide convicts
D pledge: data centre of Kigali
--- 2015-10-08 | Research in Huye
[1 Sweden will give the University of Rwanda 300 million kronor for doctoral studies]. [2 Kigali wants those convicted over 1994 to be sent to Mpanga prison].
1 aid/promised SWE>RWA A
2 proposal/proposed RWA>SWE C
--- 2017-03-02 | Doctoral money flows
[1 The first stipends of the Swedish university grant were paid to 40 researchers in Butare]. [2 A treaty on handing over prisoners of the genocide courts is being worked out].
1 aid/delivered SWE>RWA A
2 agreement/negotiating SWE+RWA C
--- 2019-06-18 | A cloud over Kigali
[1 Ericsson and the Stockholm export bank intend to pay for a national data centre]. [2 Rwanda's coffee won a prize].
1 pledge/intended SWE>RWA D
--- 2020-02-07 | Stockholm says no to Mpanga
[1 Morgan Johansson refused to transfer lifers to Rwandan jails]. [2 Nine trainees were sent home for copying].
1 rejection SWE:Morgan Johansson>RWA C:rejected
--- 2022-09-30 | Servers humming
[1 The data centre in Kigali's free zone went into operation with Swedish credit]. [2 Ministers opened a swimming contest].
1 cooperation SWE+RWA D:fulfilled
--- 2023-06-12 | Cuts at Sida
[1 Sweden ended its support of Rwandan doctoral schools, a letter of its agency says]. [2 Paul Kagame had tea with the ambassador].
1 retreat SWE>RWA A:ended
=== HRV MNE
A agreement: frontier at Prevlaka
B aid: wardens and planes for burning hills
C demand: return of the ship Jadran
D invitation: Milatovic to Zagreb
--- 2017-07-18 | Flames above Lustica
[1 Zagreb would send a Canadair, Andrej Plenković told Duško Marković, who had asked for one on Monday]. [2 A lasting frontier at Prevlaka has been under discussion since 2002].
1 pledge/intended HRV:Andrej Plenković>MNE:Duško Marković B:promised
2 agreement/negotiating HRV+MNE A
--- 2017-07-20 | Water bomber from Zemunik
[1 A yellow Croatian aeroplane made thirty drops over the bay of Kotor]. [2 The ferry at Lepetane was closed].
1 aid/delivered HRV>MNE B
--- 2021-02-12 | A sailing ship between two navies
[1 Croatia asked Montenegro to give back the training ship Jadran, which was in Tivat when war began]. [2 Handball players quarrelled].
1 demand HRV>MNE C
--- 2021-02-25 | Jadran stays, says Podgorica
[1 The vessel is ours and no return will be discussed, Defence Minister Olivera Injac replied]. [2 Students from Herceg Novi may swim in Cavtat].
1 rejection MNE:Olivera Injac>HRV C:rejected
--- 2023-07-20 | Neighbours on better terms
[1 Zoran Milanović invited Jakov Milatović to Zagreb after the summer]. [2 Montenegro wants a court at The Hague to draw the line at Prevlaka].
1 invitation/extended HRV:Zoran Milanović>MNE:Jakov Milatović D
2 proposal/proposed MNE>HRV A:proposed
--- 2023-11-08 | Milatovic in Zagreb
[1 President Jakov Milatović came to Zagreb on Wednesday]. [2 A court is not needed for the border, his host said]. [3 Trade in ham was praised].
1 visit/done MNE:Jakov Milatović>HRV D:carried_out
2 rejection HRV:Zoran Milanović>MNE A:rejected
=== DNK ISL
A agreement: fishing for capelin
B aid: pumps for Grindavik
C pledge: manuscripts home to Reykjavik
D proposal: common embassy in Tbilisi
--- 2018-11-30 | Sagas on loan
[1 Lars Løkke Rasmussen said that more of the old vellum books would go back to Reykjavik]. [2 Guðlaugur Þór Þórðarson suggested that the two share an embassy in Tbilisi]. [3 The queen tasted shark].
1 pledge/intended DNK:Lars Løkke Rasmussen>ISL C
2 proposal/proposed ISL:Guðlaugur Þór Þórðarson>DNK D
--- 2019-05-14 | Capelin talks open
[1 Fishery officials of Denmark and Iceland began to negotiate on capelin off Greenland]. [2 Copenhagen answered that its mission in Georgia had no room for guests].
1 agreement/negotiating DNK+ISL A
2 rejection DNK>ISL D:rejected
--- 2021-06-17 | Shares of small silver fish
[1 Both signed an accord which gives Icelandic boats four fifths of the capelin]. [2 A bridge of friendship is to be painted].
1 agreement/signed DNK+ISL A
--- 2023-11-16 | Lava near the harbour
[1 Denmark has promised high-pressure pumps to Grindavík]. [2 Iceland's civil guards want them by Sunday].
1 aid/promised DNK>ISL B
--- 2023-11-20 | Hoses along the wall
[1 Six big pumps from Herning came ashore at Seyðisfjörður and are on the way to the lava wall]. [2 A poem was read].
1 aid/delivered DNK>ISL B
--- 2024-11-09 | Codex under glass
[1 Two medieval codices of the Arnamagnæan collection were flown to Iceland for good]. [2 Capelin was too scarce, so the quota accord was put on hold].
1 aid/delivered DNK>ISL C:fulfilled
2 agreement/suspended DNK+ISL A
