=== COM FRA
A demand: halt to expulsions from Mayotte
B aid: money for hospitals and jobs
C sanction: stop of visas
D agreement: patrols against smugglers
--- 2018-03-21 | Boat sent back
[1 The Comoros turned away a ship with 93 people deported from Mayotte]. [2 France stopped issuing visas to Comorians in answer]. [3 Moroni called on Paris to end the expulsions].
1 rejection COM>FRA
2 sanction FRA>COM C:in_force
3 demand COM>FRA A
--- 2018-11-06 | Visas after seven months
[1 Consular service for Comorian applicants was taken up again on Tuesday]. [2 Officials of both sides are drafting an understanding about the boats of the traffickers].
1 concession FRA>COM C:fulfilled
2 agreement/negotiating COM+FRA D
--- 2019-07-22 | Macron receives Azali
[1 Emmanuel Macron and Azali Assoumani signed a framework document on migration by sea]. [2 France pledged 150 million euros for clinics, schools and work in the islands]. [3 Azali visited Lyon].
1 agreement/signed FRA:Emmanuel Macron+COM:Azali Assoumani D
2 aid/promised FRA:Emmanuel Macron>COM B
--- 2021-02-10 | A new ward in Anjouan
[1 The French development agency handed over a maternity ward in Hombo]. [2 Shipping lines ask for a larger quay].
1 aid/delivered FRA>COM B
--- 2023-04-24 | Wuambushu
[1 The Comorian interior minister Fakridine Mahamoud again urged France to give up the operation against squatters in Mayotte and the removals]. [2 Paris replied that people without papers would go on being sent off].
1 demand COM:Fakridine Mahamoud>FRA A:proposed
2 rejection FRA>COM A:rejected
--- 2023-05-20 | Coast guards together
[1 Comorian and French launches have begun joint patrols off Anjouan]. [2 A linguist published a grammar of Shimaore].
1 cooperation COM+FRA D:in_force
=== MDV IND
A demand: leave of Indian soldiers
B aid: Greater Male bridge
C agreement: survey of the sea bed
D pledge: roll-over of treasury bills
--- 2019-06-08 | Modi in Male
[1 India and the Maldives signed an agreement on a hydrographic survey]. [2 Narendra Modi offered to pay for a bridge to Villingili]. [3 He addressed the Majlis].
1 agreement/signed IND+MDV C
2 pledge/willing IND:Narendra Modi>MDV:Ibrahim Solih B:promised
--- 2020-08-13 | Half a billion for the link to Thilafushi
[1 S. Jaishankar announced a grant of 100 million and a credit of 400 million dollars for the Greater Male Connectivity Project]. [2 Cricket may get a stadium].
1 aid/promised IND:S. Jaishankar>MDV B
--- 2021-03-01 | Survey vessel
[1 The Darshak has finished charting the waters round Addu with Maldivian officers on board].
1 cooperation IND+MDV C:partly
--- 2023-11-18 | Muizzu's first act
[1 President Mohamed Muizzu formally requested India to withdraw its military personnel]. [2 Kiren Rijiju, who had come for the inauguration, listened].
1 demand MDV:Mohamed Muizzu>IND:Kiren Rijiju A
--- 2023-12-14 | Charts will be our own
[1 Male will not renew the hydrography accord, an undersecretary said]. [2 An island resort was bought by a firm from Goa].
1 rejection MDV>IND C:ended
--- 2024-02-02 | Civilians in place of uniforms
[1 New Delhi agreed to replace its troops on the islands by technicians by May]. [2 Work on the piers of the Thilafushi crossing goes on, Afcons said].
1 pledge/agreed IND>MDV A:accepted
2 cooperation IND+MDV realis=ongoing B:partly
--- 2024-05-10 | Last batch gone
[1 The remaining Indian military men have left the atolls]. [2 India will prolong the maturity of 50 million dollars in bills, Male heard].
1 retreat IND>MDV A:fulfilled
2 pledge/intended IND>MDV D
--- 2024-05-13 | State Bank helps
[1 The State Bank of India subscribed the treasury paper for one more year at the request of the Maldives]. [2 A ferry sank off Laamu].
1 aid/delivered IND>MDV D:fulfilled
=== LKA PAK
A aid: corneas and rice after the flood
B agreement: free trade revision
C pledge: JF-17 aircraft
D demand: punishment for the Sialkot murder
--- 2016-01-05 | Sharif in Colombo
[1 Pakistan offered eight JF-17 jets on credit to the Sri Lankan air force]. [2 Both sides want to bring services under their free trade agreement]. [3 A gem laboratory was also mentioned].
1 pledge/willing PAK:Nawaz Sharif>LKA C
2 agreement/planned LKA+PAK B
--- 2016-01-20 | Not the right plane
[1 Colombo has dropped the purchase of Pakistani fighters, its air force said]. [2 India's envoy had been seen at the ministry].
1 rejection LKA>PAK C:rejected
--- 2021-02-24 | Imran Khan at Temple Trees
[1 Rounds of talks on widening the 2005 trade accord will start in May, the commerce secretaries agreed]. [2 He offered 50 million dollars of credit for defence].
1 agreement/negotiating LKA+PAK B
2 pledge/willing PAK:Imran Khan>LKA
--- 2021-12-05 | Outrage over a lynching
[1 Gotabaya Rajapaksa called on Islamabad to bring the killers of Priyantha Kumara to justice]. [2 Imran Khan spoke of a day of shame].
1 demand LKA:Gotabaya Rajapaksa>PAK D
2 statement PAK:Imran Khan>LKA
--- 2022-04-18 | Court at Gujranwala
[1 Six men were sentenced to death for the murder of the Sri Lankan manager]. [2 The widow gets his salary for ten years].
1 concession PAK>LKA D:fulfilled
--- 2022-09-12 | Island gives to flooded Sindh
[1 Sri Lanka will let Pakistan have tea and corneas for the victims of the flood]. [2 The sea had been rough].
1 aid/promised LKA>PAK A
--- 2022-10-03 | Tea in Karachi
[1 A navy ship unloaded 20 tonnes of Ceylon tea for the flooded districts, and a box with 14 corneas]. [2 Bankers of both sides had lunch].
1 aid/delivered LKA>PAK A
=== MOZ TZA
A agreement: bridge and road at Negomano
B agreement: extradition of fighters
C aid: radios for Cabo Delgado police
D invitation: Nyusi to Dodoma
--- 2018-01-10 | Makonde plateau
[1 Filipe Nyusi and John Magufuli decided to prepare an extradition treaty]. [2 Tanzania proposed to tar the road from the Unity Bridge to Mueda]. [3 Cashew prices rose].
1 agreement/planned MOZ:Filipe Nyusi+TZA:John Magufuli B
2 proposal/proposed TZA:John Magufuli>MOZ A
--- 2020-11-23 | Police chiefs meet in Mtwara
[1 Simon Sirro and Bernardino Rafael signed a memorandum that lets 516 captured insurgents be handed over]. [2 Mozambique accepted the idea of an asphalt road behind the Rovuma crossing].
1 agreement/signed TZA:Simon Sirro+MOZ:Bernardino Rafael B
2 pledge/agreed MOZ>TZA A:accepted
--- 2021-01-12 | Nyusi at Chato
[1 John Magufuli invited his guest to come again to Dodoma for Union Day]. [2 He would give the border police of Cabo Delgado radio sets, the host said]. [3 Fifty coffins were brought to Palma].
1 invitation/extended TZA:John Magufuli>MOZ:Filipe Nyusi D
2 aid/promised TZA:John Magufuli>MOZ C
--- 2022-05-04 | Prisoners cross the Rovuma
[1 Forty suspected jihadists were taken to Pemba under the agreement of the police forces]. [2 Rice is cheap in Lindi].
1 cooperation MOZ+TZA B:in_force
--- 2023-02-17 | Handsets for the frontier
[1 Two hundred walkie-talkies from Dar es Salaam were given to officers in Mueda and Palma]. [2 Builders have started to tar the stretch from Negomano to Roma].
1 aid/delivered TZA>MOZ C
2 cooperation MOZ+TZA A:partly
--- 2024-07-02 | Nyusi opens trade fair
[1 President Filipe Nyusi came to Tanzania on Monday for four days]. [2 He promised gas for Mtwara].
1 visit/done MOZ:Filipe Nyusi>TZA 2024-07-01 D:carried_out
2 pledge/intended MOZ:Filipe Nyusi>TZA
=== AUS TLS
A agreement: sea boundary
B agreement: pipe from Greater Sunrise
C aid: patrol boats
D proposal: seasonal visas for fruit pickers
--- 2017-01-09 | Dili ends the old treaty
[1 Timor-Leste has told Canberra that it terminates the 2006 treaty on the Timor Sea]. [2 Both are ready to negotiate a permanent frontier at sea]. [3 Coffee is the main export].
1 agreement/ended AUS+TLS
2 agreement/negotiating AUS+TLS A
--- 2017-11-03 | Two boats promised
[1 Marise Payne said Australia would provide two Guardian-class vessels in 2023]. [2 More of our youths should be let in for the harvest, Dili's labour secretary asked].
1 aid/promised AUS:Marise Payne>TLS C
2 proposal/proposed TLS>AUS D
--- 2018-03-06 | Signed in New York
[1 Julie Bishop and Agio Pereira signed the maritime boundary treaty in the presence of António Guterres]. [2 Where the gas will be landed is left open].
1 agreement/signed AUS:Julie Bishop+TLS:Agio Pereira A
--- 2019-08-30 | Treaty in force after vote
[1 Scott Morrison and Taur Matan Ruak exchanged notes that put the border treaty into effect]. [2 The fruit growers' scheme will take 1,500 Timorese a year, Australia agreed].
1 agreement/in_force AUS:Scott Morrison+TLS:Taur Matan Ruak A
2 pledge/agreed AUS>TLS D:accepted
--- 2022-09-07 | Ramos-Horta presses
[1 President José Ramos-Horta asked Canberra to have the Sunrise pipeline come to his south coast]. [2 Anthony Albanese thanked him for a carpet].
1 proposal/proposed TLS:José Ramos-Horta>AUS B
--- 2023-11-17 | Study of the landing place
[1 Woodside and Timor Gap agreed on a study of pipes to either shore]. [2 Patrol vessels named after saints will come next June].
1 pledge/agreed AUS+TLS B:planned
2 aid/promised AUS>TLS realis=planned C
--- 2025-06-20 | Boats late
[1 The two patrol craft were at last turned over to the Timorese navy at Hera]. [2 A goat disease is spreading].
1 aid/delivered AUS>TLS C
