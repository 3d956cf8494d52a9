=== GTM MEX
A proposal: railway from Ixtepec to the border
B aid: vaccine of AstraZeneca
C pledge: work permits for Guatemalans
D agreement: cattle inspection
--- 2021-05-04 | Video talk of López Obrador and Giammattei
[1 Mexico will give Guatemala 150,000 shots of the vaccine bottled near Mexico City, Andrés Manuel López Obrador said]. [2 He suggested to lay rails as far as Tecún Umán and beyond]. [3 Alejandro Giammattei thanked him].
1 aid/promised MEX:Andrés Manuel López Obrador>GTM:Alejandro Giammattei B
2 proposal/proposed MEX:Andrés Manuel López Obrador>GTM A
3 statement GTM:Alejandro Giammattei>MEX
--- 2021-06-22 | Shots reach the air force base
[1 A Mexican plane landed with 150,000 AstraZeneca doses on Tuesday]. [2 Guatemala had ordered others from Russia, which have not come].
1 aid/delivered MEX>GTM B
--- 2022-05-05 | López Obrador in the palace of culture
[1 The Mexican president promised permits for seasonal workers from Guatemala]. [2 The neighbours plan an accord on the health of livestock].
1 pledge/intended MEX:Andrés Manuel López Obrador>GTM C
2 agreement/planned GTM+MEX D
--- 2023-07-20 | Vets get a common rule book
[1 Agriculture ministers signed a convention on checking cattle at the border on Thursday]. [2 Rustlers are to be prosecuted].
1 agreement/signed GTM+MEX D
--- 2024-05-17 | Arévalo in Tapachula
[1 Bernardo Arévalo told López Obrador that his country was open to the train but not at its own expense]. [2 Mexico has so far issued 6,000 labour permits to Guatemalans, the foreign ministry said]. [3 The two talked about a gas pipe].
1 statement GTM:Bernardo Arévalo>MEX:Andrés Manuel López Obrador
2 cooperation MEX>GTM C:partly
3 meeting GTM:Bernardo Arévalo+MEX:Andrés Manuel López Obrador
--- 2025-05-11 | Screwworm shuts the gates
[1 Mexico suspended the convention on livestock checks with Guatemala on Sunday because of the screwworm].
1 retreat MEX>GTM D:suspended
--- 2025-08-15 | Three presidents at Calakmul
[1 Guatemala agreed that the Maya Train be continued to Flores and to Belize, Arévalo announced beside Claudia Sheinbaum]. [2 He ruled out any track through the reserve].
1 pledge/agreed GTM:Bernardo Arévalo+MEX:Claudia Sheinbaum A:accepted
2 rejection GTM:Bernardo Arévalo>MEX
=== CHL PER
A aid: oxygen for Lima
B agreement: double taxation of pensions
C sanction: visa for Peruvians
D agreement: mine clearance on the Linea de la Concordia
E invitation: Boric to Paracas
--- 2002-12-10 | Defence ministers pledge clean border
[1 Chile will remove the mines it laid along the frontier, Michelle Bachelet assured in Lima]. [2 Peru asked that maps be handed over].
1 pledge/intended CHL:Michelle Bachelet>PER D:intended
2 proposal/proposed PER>CHL
--- 2009-11-17 | Row over alleged spy
[1 Alan García broke off his stay in Singapore, and a meeting with Bachelet is off]. [2 Peru wants an answer on the spying case].
1 meeting PER:Alan García+CHL:Michelle Bachelet realis=denied
2 demand PER>CHL
--- 2016-07-01 | Last field at Escritos cleared
[1 The sappers have taken the last mines out of the border strip with Peru, the Chilean army announced].
1 concession CHL>PER D:fulfilled
--- 2021-02-02 | Tanks of oxygen from Arica
[1 Santiago promised forty tonnes of medical oxygen a week to Peru's hospitals]. [2 Pension funds wait for a tax treaty between the two].
1 aid/promised CHL>PER A
2 agreement/negotiating CHL+PER B
--- 2021-02-05 | First oxygen trucks in Tacna
[1 Three Chilean tankers crossed with the gas on Friday]. [2 Chile said that it would also share test kits].
1 aid/delivered CHL>PER A
2 pledge/intended CHL>PER
--- 2022-11-29 | Castillo and Boric in Santiago
[1 Pedro Castillo invited Gabriel Boric to a cabinet meeting in Paracas]. [2 The treaty against double taxation of retired people was signed by the finance ministers].
1 invitation/extended PER:Pedro Castillo>CHL:Gabriel Boric E
2 agreement/signed CHL+PER B
--- 2023-02-18 | Quarrel at the summit, quarrel at the border
[1 Lima protested against Boric's words on the dead of Juliaca]. [2 Peru sent its police to the northern frontier].
1 accusation PER>CHL
2 mobilization PER>CHL
--- 2024-06-05 | Boric will not come
[1 President Boric turned down the invitation to Paracas, sources at La Moneda said]. [2 Peru's congress ratified the tax text].
1 invitation/declined CHL:Gabriel Boric>PER E
2 agreement/ratified CHL+PER B
--- 2025-01-20 | Permit or visa
[1 Chile introduced a visa for Peruvian workers]. [2 Lima answered with the same measure for Chileans].
1 sanction CHL>PER C:in_force
2 sanction PER>CHL
--- 2025-04-02 | Santiago relents on seasonal staff
[1 The duty to hold a visa was lifted for Peruvians who pick grapes, Minister Alberto van Klaveren told Lima].
1 concession CHL:Alberto van Klaveren>PER C:fulfilled
=== BRA PRY
A agreement: price of power from Itaipu
B agreement: bridge at Carmelo Peralta
C sanction: hacked ministry, frozen talks
D aid: beds after the flood
--- 2019-05-24 | Itaipu sales put on paper
[1 A bilateral act on the purchase of Itaipu's power was signed in Brasília by both chanceries]. [2 The presidents plan a bridge over the river at Carmelo Peralta].
1 agreement/signed BRA+PRY A
2 agreement/planned BRA+PRY B
--- 2019-08-01 | Asunción tears up the act
[1 Paraguay annulled the deal on electricity of the dam on Thursday after street protests]. [2 Brazil accepted the annulment the same day].
1 rejection PRY>BRA A:ended
2 statement BRA>PRY
--- 2019-10-30 | Benítez after the flood
[1 Jair Bolsonaro said that Brazil would give mattresses and hospital beds to the flooded district of Alberdi]. [2 He wants more soya to pass through Paranaguá].
1 aid/promised BRA:Jair Bolsonaro>PRY D
2 proposal/proposed BRA:Jair Bolsonaro>PRY
--- 2019-11-18 | Beds in Alberdi
[1 Two Brazilian lorries unloaded beds and mattresses in Alberdi on Monday].
1 aid/delivered BRA>PRY D
--- 2021-12-14 | Ground broken over the Paraguay
[1 The contract for the bridge between Porto Murtinho and Carmelo Peralta was signed, and building began the same week].
1 agreement/signed BRA+PRY B
--- 2024-05-07 | Tariff of the dam settled
[1 Santiago Peña and Luiz Inácio Lula da Silva agreed on 19.28 dollars a kilowatt for three years of Itaipu]. [2 Annex C would be rewritten by December, they said].
1 pledge/agreed PRY:Santiago Peña+BRA:Luiz Inácio Lula da Silva A:planned
2 agreement/planned BRA+PRY A
--- 2025-04-01 | Spying halts Itaipu round
[1 Paraguay froze the negotiations on Annex C over a cyberattack by Brazil's intelligence service]. [2 It recalled its ambassador for consultations].
1 sanction PRY>BRA C:suspended
2 sanction PRY>BRA
--- 2025-08-26 | Deck closes over the river
[1 The halves of the Bioceanic Bridge at Carmelo Peralta met on Tuesday, five years late]. [2 Asunción has resumed the talks on the annex].
1 cooperation BRA+PRY B:partly
2 concession PRY>BRA C:fulfilled
=== BOL ISR
A partnership_level: diplomatic relations
B aid: fire brigades for Chiquitania
C demand: end of the offensive in Gaza
D agreement: visas for tourists
--- 2009-01-14 | Morales breaks with Israel
[1 Bolivia has broken off diplomatic relations with Israel, Evo Morales told the diplomats in La Paz].
1 sanction BOL:Evo Morales>ISR A:severed
--- 2019-11-28 | New government turns round
[1 Bolivia will restore its relations with Israel, Foreign Minister Karen Longaric announced on Thursday]. [2 Firefighters from Israel are welcome in Chiquitania].
1 partnership_level BOL:Karen Longaric+ISR sub=restored label=diplomatic_relations A:restored
2 proposal/proposed BOL>ISR B:proposed
--- 2019-12-05 | Seven experts for burning forests
[1 Israel agreed to send experts against the forest fires]. [2 Visitors with an Israeli passport will need no visa, La Paz decided].
1 pledge/agreed ISR>BOL B:promised
2 concession BOL>ISR D:in_force
--- 2019-12-20 | Israelis in Roboré
[1 Seven Israeli fire experts began work in Roboré].
1 aid/delivered ISR>BOL B
--- 2023-10-31 | Ties cut anew
[1 Bolivia severed diplomatic ties with Israel on Tuesday]. [2 María Nela Prada demanded an end to the attacks on the Gaza Strip].
1 sanction BOL>ISR A:severed
2 demand BOL:María Nela Prada>ISR C:proposed
--- 2023-11-01 | Jerusalem answers
[1 Israel called the step a surrender to terrorism and rejected the demand for a halt in Gaza]. [2 Bolivia brought the visa back for Israelis].
1 rejection ISR>BOL C:rejected
2 sanction BOL>ISR D:suspended
--- 2025-12-09 | Paz government makes peace
[1 Bolivia and Israel restored full diplomatic relations in Washington on Tuesday]. [2 A team for agriculture is to fly to Santa Cruz].
1 partnership_level BOL+ISR sub=restored label=diplomatic_relations A:restored
2 pledge/intended ISR>BOL
