=== AZE KAZ
A agreement: oil through the Caspian to Baku
B aid: grain after the drought
C agreement: fibre-optic cable on the sea bed
D invitation: Aliyev to Astana
--- 2018-03-14 | Ports of Aktau and Alat
[1 Kazakhstan would like to ship crude from Aktau across the Caspian, its energy minister told the Azerbaijani side in Baku]. [2 Companies of both want to lay a data cable under the sea]. [3 Trade fell by a tenth last year].
1 proposal/proposed KAZ>AZE A
2 agreement/planned AZE+KAZ C
--- 2019-11-29 | Telecoms sign for a line under water
[1 Kazakhtelecom and AzerTelecom signed an agreement to build the fibre link from Aktau to Sumgait]. [2 Ilham Aliyev also spoke of a joint fund for start-ups].
1 agreement/signed AZE+KAZ C
2 proposal/proposed AZE:Ilham Aliyev>KAZ
--- 2021-08-05 | Wheat for its neighbour
[1 Astana will send 20,000 tonnes of wheat to Azerbaijan free of charge, Askar Mamin said]. [2 The harvest around Aghjabadi had failed].
1 aid/promised KAZ:Askar Mamin>AZE B
--- 2021-10-02 | Ships with cereals moor at Alat
[1 The gift of grain reached the port of Alat in five ships]. [2 SOCAR declined to say when tankers from Aktau would be taken in].
1 aid/delivered KAZ>AZE B
2 statement AZE>KAZ
--- 2022-08-24 | Tokayev visits Baku
[1 Kassym-Jomart Tokayev asked Ilham Aliyev to be his guest in Astana next spring]. [2 KazMunayGas and SOCAR are bargaining over fees for five million tonnes a year]. [3 Both leaders planted trees].
1 invitation/extended KAZ:Kassym-Jomart Tokayev>AZE:Ilham Aliyev D
2 agreement/negotiating AZE+KAZ A
--- 2022-11-11 | Transit price agreed
[1 From January, 1.5 million tonnes of Tengiz oil may flow through the Baku pipeline under a contract that SOCAR and KazMunayGas concluded on Friday].
1 agreement/signed AZE+KAZ A
--- 2023-04-10 | State visit in spring
[1 President Ilham Aliyev arrived in the Kazakh capital on Monday]. [2 The first tanker with crude from Tengiz had unloaded at Sangachal in March]. [3 A school of oil engineers was discussed].
1 visit/under_way AZE:Ilham Aliyev>KAZ D:carried_out
2 cooperation AZE+KAZ 2023-03 A:in_force
--- 2025-03-20 | Cable ship at work
[1 Laying of the internet line between the two shores of the Caspian began this week, eighteen months late].
1 cooperation AZE+KAZ C:partly
=== KWT PAK
A agreement: fuel on deferred payment
B aid: dialysis machines for Sindh
C sanction: ban on visas for Pakistanis
D pledge: oil refinery stake
--- 2017-03-13 | Sharif brings requests to the Gulf
[1 Nawaz Sharif asked Kuwait to do away with the visa ban imposed on his countrymen in 2011]. [2 The emirate's petroleum company intends to buy into a refinery at Karachi]. [3 A dinner was given by the emir].
1 demand PAK:Nawaz Sharif>KWT C:proposed
2 pledge/intended KWT>PAK D
--- 2018-01-30 | Diesel deal runs out
[1 The two oil firms have opened talks on prolonging the sixty-day credit for diesel]. [2 Pakistan's envoy praised the welcome given to labourers].
1 agreement/negotiating KWT+PAK A
2 statement PAK>KWT
--- 2020-07-21 | Nurses fly to Kuwait
[1 Islamabad has sent 208 doctors and nurses to Kuwait hospitals against the virus]. [2 The emirate promised kidney machines for hospitals in Sindh in return].
1 aid/delivered PAK>KWT
2 aid/promised KWT>PAK B
--- 2021-05-30 | Family and work permits again
[1 Pakistani families, businessmen and workers will again be issued visas, Interior Minister Sheikh Thamer Ali told Sheikh Rashid Ahmed]. [2 The doors had been shut for ten years].
1 concession KWT:Sheikh Thamer Ali>PAK:Sheikh Rashid Ahmed C:fulfilled
--- 2021-09-14 | Machines in Larkana
[1 Thirty dialysis units paid for by the Kuwait Fund were set up in Larkana and Sukkur]. [2 The oil company is no longer interested in the Karachi refinery, a board member said].
1 aid/delivered KWT>PAK B
2 rejection KWT>PAK D:withdrawn
--- 2023-11-28 | Seven papers in Kuwait City
[1 Pakistan State Oil got its credit line for diesel for two more years by a contract signed on Tuesday]. [2 Ministers also signed a memorandum about mangroves].
1 agreement/signed KWT+PAK A
2 agreement/signed KWT+PAK
=== MNG TUR
A aid: repair of the Orkhon inscriptions museum
B agreement: direct flights to Ulaanbaatar
C proposal: joint helicopter works
D partnership_level: comprehensive partnership
--- 2018-04-06 | Yildirim on the steppe
[1 Prime Minister Binali Yildirim proposed to put together helicopters in Mongolia]. [2 The Turkish agency TIKA will pave the road to the Bilge Khan stones and mend the museum, he promised]. [3 Wrestlers of the two nations met].
1 proposal/proposed TUR:Binali Yildirim>MNG C
2 aid/promised TUR:Binali Yildirim>MNG A
--- 2019-05-20 | Airlines talk
[1 Turkish Airlines and the Mongolian aviation office are discussing how often to fly between Istanbul and the new airport]. [2 Rotor craft are too dear for us, General Ayush Ganbat said of the offer from Ankara].
1 agreement/negotiating MNG+TUR B
2 rejection MNG:Ayush Ganbat>TUR C:rejected
--- 2020-02-18 | Air service agreement
[1 An accord on seven flights a week was initialled in Ankara]. [2 A hundred Mongolian students got scholarships].
1 agreement/initialled MNG+TUR B
2 aid/promised TUR>MNG
--- 2022-10-21 | Turkic stones under a new roof
[1 The enlarged museum of the Orkhon monuments, paid for by Ankara, opened its doors to visitors]. [2 The aviation accord took effect on the first of the month].
1 aid/delivered TUR>MNG A
2 agreement/in_force MNG+TUR 2022-10-01 B
--- 2025-01-16 | Khurelsukh and Erdogan in Ankara
[1 Mongolia and Turkey have raised their ties to a comprehensive partnership, a declaration of Thursday says]. [2 Trade is to reach 200 million dollars].
1 partnership_level MNG+TUR sub=upgraded label=comprehensive_partnership D:upgraded
--- 2025-09-09 | Deputies visit Istanbul
[1 Members of the Great Khural reaffirmed the comprehensive partnership]. [2 Turkish builders ask for the same tax as Chinese ones].
1 partnership_level MNG+TUR sub=reaffirmed label=comprehensive_partnership D:reaffirmed
2 proposal/proposed TUR>MNG
=== OMN YEM
A aid: road of Shahn and fuel for Mahra
B proposal: prisoner talks in Muscat
C agreement: power line to Al Ghaydah
D demand: release of Omani truck drivers
--- 2016-08-11 | Muscat offers its good offices
[1 Yusuf bin Alawi suggested that the parties to the Yemeni war meet on prisoners in Muscat]. [2 Oman plans to lengthen its electricity grid to Al Ghaydah with the Mahra authority]. [3 A cyclone passed to the south].
1 proposal/proposed OMN:Yusuf bin Alawi>YEM B
2 agreement/planned OMN+YEM C
--- 2018-10-20 | After cyclone Luban
[1 The sultanate will mend the highway at Shahn and bring diesel to Mahra after the storm, its charity said]. [2 Abdrabbuh Mansur Hadi thanked Sultan Qaboos].
1 aid/promised OMN>YEM A
2 statement YEM:Abdrabbuh Mansur Hadi>OMN
--- 2018-11-06 | Bulldozers and tankers
[1 Forty tankers with diesel and the first road machines crossed from Oman into Mahra]. [2 Yemeni pilots are trained in Salalah].
1 aid/delivered OMN>YEM A
--- 2019-06-02 | Lorries held in Hajjah
[1 Muscat called for the freeing of nine truck drivers kept by Yemeni militia]. [2 The government in Aden agreed to sit down on detainees in the Omani capital].
1 demand OMN>YEM D
2 pledge/agreed YEM>OMN B:accepted
--- 2019-06-30 | Nine are home
[1 The drivers were let go and crossed the frontier on foot]. [2 The contract on the grid extension was signed by the two power companies on Saturday].
1 concession YEM>OMN D:fulfilled
2 agreement/signed OMN+YEM 2019-06-29 C
--- 2020-03-15 | No money, no wires
[1 Oman has suspended the work on the electricity connection for Al Ghaydah because bills were not paid]. [2 Salalah's hospital treated eighty wounded from Taiz].
1 retreat OMN>YEM C:suspended
2 aid/delivered OMN>YEM
=== IRN TKM
A agreement: gas swap for Azerbaijan
B sanction: gas cut over debts
C agreement: second rail bridge at Sarakhs
D invitation: Berdimuhamedov to Tehran
--- 2017-01-01 | New Year without gas
[1 Turkmengaz halted supplies to northern Iran on Sunday because of unpaid bills]. [2 Tehran demanded that deliveries start again at once]. [3 Snow lay in Mashhad].
1 sanction TKM>IRN B:suspended
2 demand IRN>TKM B:proposed
--- 2018-03-28 | Rouhani in Ashgabat
[1 A further railway bridge near Sarakhs is to be built, the two presidents decided]. [2 Hassan Rouhani invited Gurbanguly Berdimuhamedov to Tehran]. [3 On the debt there was no word].
1 agreement/planned IRN+TKM C
2 invitation/extended IRN:Hassan Rouhani>TKM:Gurbanguly Berdimuhamedov D
--- 2021-11-28 | Three-way swap
[1 Iran and Turkmenistan signed for up to two billion cubic metres a year to be passed on to Azerbaijan]. [2 The old arrears will be paid in instalments, Oil Minister Javad Owji promised].
1 agreement/signed IRN+TKM A
2 pledge/intended IRN:Javad Owji>TKM B:intended
--- 2022-01-04 | Swap begins
[1 Turkmen gas for Baku has flowed across Iran since the first of January]. [2 Lorry drivers wait for days at Bajgiran].
1 cooperation IRN+TKM 2022-01-01 A:in_force
--- 2022-06-15 | Serdar in Tehran
[1 Serdar Berdimuhamedov met Ebrahim Raisi on Wednesday]. [2 Nine documents were signed on culture and customs]. [3 His father had never come].
1 meeting TKM:Serdar Berdimuhamedov+IRN:Ebrahim Raisi
2 agreement/signed IRN+TKM
--- 2023-05-12 | Trains over two bridges
[1 The second crossing for trains over the Tejen was inaugurated by the rail chiefs]. [2 Iran has offered to drill wells at Galkynysh].
1 cooperation IRN+TKM C:in_force
2 proposal/proposed IRN>TKM
--- 2024-02-08 | Volumes fall
[1 The exchange of gas for Azerbaijan ended in January after a quarrel over price, the Turkmen side confirmed].
1 agreement/ended IRN+TKM 2024-01 A
=== AFG UZB
A aid: transformer stations for Mazar
B agreement: railway across to Peshawar
C demand: return of helicopters
D agreement: electricity price
--- 2021-09-17 | Pilots and aircraft across the Amu
[1 The new rulers in Kabul demanded the 46 aircraft that fleeing pilots had flown to Termez]. [2 Uzbekistan will keep the power on for a year at the old tariff, its grid firm agreed].
1 demand AFG>UZB C
2 pledge/agreed UZB>AFG D:planned
--- 2022-01-14 | Termez sends food
[1 Tashkent gave 3,700 tonnes of flour and oil to the north of Afghanistan]. [2 It will also help Mazar with substations, the special envoy Ismatulla Irgashev said].
1 aid/delivered UZB>AFG
2 pledge/intended UZB:Ismatulla Irgashev>AFG A:promised
--- 2022-05-01 | Helicopters belong to America
[1 Ismatulla Irgashev ruled out giving back the planes and helicopters]. [2 Surveyors want to know where the track to Peshawar would run].
1 rejection UZB:Ismatulla Irgashev>AFG C:rejected
2 statement UZB>AFG
--- 2023-07-18 | Protocol on the line through Logar
[1 Uzbek, Afghan and Pakistani railwaymen signed a protocol for the track from Termez by Kabul to Peshawar]. [2 A canal in Balkh worries Tashkent].
1 agreement/signed AFG+UZB B
2 accusation UZB>AFG
--- 2024-08-17 | Aripov flies to Kabul
[1 Abdulla Aripov promised to have the feasibility study of the railroad finished this year]. [2 Two transformer stations from Uzbekistan went into service in Mazar-i-Sharif].
1 pledge/intended UZB:Abdulla Aripov>AFG B:intended
2 aid/delivered UZB>AFG A
--- 2025-01-09 | Megawatt by megawatt
[1 The supply contract for electricity in 2025 was signed by DABS and the Uzbek grid with a lower price]. [2 Afghan marble is to be sold in Samarkand].
1 agreement/signed AFG+UZB D
2 agreement/planned AFG+UZB
