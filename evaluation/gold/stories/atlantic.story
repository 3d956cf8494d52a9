=== CUB ESP
A aid: debt turned into projects
B agreement: pensions for emigrants
C invitation: King Felipe to Havana
D demand: release of a poet
--- 2016-05-16 | Margallo in Havana
[1 José Manuel García-Margallo promised to turn 375 million euros of debt into a fund for Cuban projects]. [2 An agreement on social security for those who worked in both countries is being prepared].
1 aid/promised ESP:José Manuel García-Margallo>CUB A
2 agreement/negotiating CUB+ESP B
--- 2018-11-23 | Sánchez on the Malecón
[1 Miguel Díaz-Canel invited King Felipe for the capital's 500th birthday]. [2 Pedro Sánchez asked that the poet Amaury Pacheco be set free]. [3 The two watched a ballet].
1 invitation/extended CUB:Miguel Díaz-Canel>ESP:Felipe C
2 demand ESP:Pedro Sánchez>CUB D
--- 2018-12-10 | No interference
[1 Bruno Rodríguez dismissed the Spanish call for Pacheco's release]. [2 Meliá will run four more hotels].
1 rejection CUB:Bruno Rodríguez>ESP D:rejected
--- 2019-11-12 | Felipe and Letizia land
[1 King Felipe came to Havana on Monday night for three days]. [2 A sewage plant and a brickworks have been paid for out of the swapped debt].
1 visit/under_way ESP:Felipe>CUB 2019-11-11/2019-11-13 C:carried_out
2 aid/delivered ESP>CUB A
--- 2022-06-08 | Pension treaty on paper
[1 Labour officials put their initials to the text on retirement pay of migrants]. [2 Spanish doctors complain of competition].
1 agreement/initialled CUB+ESP B
--- 2023-03-02 | Years of work to count
[1 José Luis Escrivá and Marta Feitó signed the convention on social insurance in Madrid]. [2 Cuban rum makers want the word Havana protected].
1 agreement/signed ESP:José Luis Escrivá+CUB:Marta Feitó B
2 proposal/proposed CUB>ESP
=== BRA AGO
A aid: credit for the Laúca dam
B agreement: exchange of prisoners
C pledge: vaccine plant for cattle
D agreement: protection of investment
--- 2015-06-15 | Dilma and dos Santos
[1 Brazil will lend Angola 500 million dollars for the hydroelectric station at Laúca]. [2 A pact to protect investments is to be ratified soon, it was said]. [3 Music was played].
1 aid/promised BRA:Dilma Rousseff>AGO A
2 agreement/planned AGO+BRA D
--- 2016-05-18 | Bank closes the tap
[1 BNDES suspended its payments for works in Angola, the power station on the Kwanza among them]. [2 Odebrecht is under inquiry].
1 retreat BRA>AGO A:suspended
--- 2017-10-11 | Investors' pact goes through
[1 The Brazilian Congress ratified the cooperation and investment treaty with Luanda]. [2 Talks on sending convicts home are under way].
1 agreement/ratified AGO+BRA D
2 agreement/negotiating AGO+BRA B
--- 2019-12-10 | Ranchers hope
[1 Tereza Cristina said Embrapa would set up a laboratory for cattle vaccine at Huambo]. [2 Prisoners from either side may serve out their terms at home under a treaty concluded on Monday].
1 pledge/intended BRA:Tereza Cristina>AGO C
2 agreement/signed AGO+BRA 2019-12-09 B
--- 2022-07-28 | Investment treaty applies
[1 The investors' treaty between Brasilia and Luanda has been in force since Thursday]. [2 A bakery chain opened in Talatona].
1 agreement/in_force AGO+BRA D
--- 2023-08-25 | Lula returns to Luanda
[1 Luiz Inácio Lula da Silva announced that the credits would be resumed]. [2 The veterinary laboratory in Huambo has been forgotten, he admitted, and would not be built]. [3 João Lourenço gave him a mask].
1 pledge/intended BRA:Luiz Inácio Lula da Silva>AGO A:promised
2 rejection BRA:Luiz Inácio Lula da Silva>AGO C:withdrawn
=== CAN LVA
A pledge: brigade in Adazi
B aid: winter clothing and drones for the guard
C agreement: youth mobility
D invitation: Rinkevics to Ottawa
--- 2016-07-08 | Flag at the head of a battalion
[1 Justin Trudeau said that Canada would lead a battle group in Latvia]. [2 Young people may soon work in each other's country for a year, as an agreement under discussion provides].
1 pledge/intended CAN:Justin Trudeau>LVA A
2 agreement/negotiating CAN+LVA C
--- 2017-06-19 | Canadians in Adazi
[1 The multinational battle group with 450 Canadians reported for duty at Camp Adazi]. [2 Blueberries were served].
1 cooperation CAN>LVA A:fulfilled
--- 2019-05-02 | A year abroad
[1 Chrystia Freeland and Edgars Rinkevics signed the youth mobility arrangement]. [2 Dairy quotas remain].
1 agreement/signed CAN:Chrystia Freeland+LVA:Edgars Rinkevics C
--- 2022-06-29 | From battalion to brigade
[1 Anita Anand and Artis Pabriks signed a declaration to enlarge the force to a brigade]. [2 Ottawa means to give the Latvian guard parkas and small drones].
1 agreement/signed CAN:Anita Anand+LVA:Artis Pabriks A:agreed
2 pledge/intended CAN>LVA B:promised
--- 2023-09-22 | Parkas from Winnipeg
[1 Ten thousand winter jackets were handed to the Zemessardze]. [2 The quadcopters come later, the supplier says]. [3 Justin Trudeau asked President Edgars Rinkevics to come to Ottawa].
1 aid/delivered CAN>LVA B
2 aid/promised CAN>LVA realis=planned B
3 invitation/extended CAN:Justin Trudeau>LVA:Edgars Rinkevics D
--- 2024-07-12 | President in Canada
[1 Edgars Rinkevics visited Ottawa and Toronto this week]. [2 The working-holiday rules entered into force in May].
1 visit/done LVA:Edgars Rinkevics>CAN D:carried_out
2 agreement/in_force CAN+LVA 2024-05 C
--- 2024-11-13 | Exercise with 3,500
[1 The brigade at Adazi held its first manoeuvre at full strength]. [2 A hundred drones for the guardsmen reached Riga].
1 cooperation CAN+LVA A:partly
2 aid/delivered CAN>LVA B
=== HTI DOM
A sanction: closed border at Dajabon
B demand: stop of canal on the Massacre
C aid: field hospitals
D agreement: birth papers for migrants
--- 2018-05-30 | Papers for cane cutters
[1 Port-au-Prince and Santo Domingo are negotiating how cane cutters get birth certificates]. [2 The Dominicans offered help to fight cholera].
1 agreement/negotiating DOM+HTI D
2 pledge/willing DOM>HTI
--- 2021-08-15 | After the earthquake in Les Cayes
[1 Luis Abinader will let mobile clinics go to the south of Haiti]. [2 Ten thousand rations were flown in by helicopter].
1 aid/promised DOM:Luis Abinader>HTI C
2 aid/delivered DOM>HTI
--- 2021-08-19 | Doctors at work in Jeremie
[1 Two Dominican field hospitals have been set up in the earthquake zone]. [2 The birth registration accord was signed on Wednesday by the registrars].
1 aid/delivered DOM>HTI C
2 agreement/signed DOM+HTI 2021-08-18 D
--- 2023-09-07 | Dispute over a ditch
[1 Santo Domingo demanded that farmers cease digging a canal from the river Massacre]. [2 Jean Victor Généus said that Haiti had a right to the water and would finish it].
1 demand DOM>HTI B
2 rejection HTI:Jean Victor Généus>DOM B:rejected
--- 2023-09-15 | Frontier sealed
[1 Abinader closed the whole frontier to people and goods from Friday on]. [2 Haiti asked him to think it over].
1 sanction DOM:Luis Abinader>HTI A:in_force
2 demand HTI>DOM A:proposed
--- 2023-10-11 | Markets half open
[1 Trade in food and medicine was permitted again at Dajabon]. [2 The Haitian gates stay shut out of pride, a mayor said].
1 concession DOM>HTI A:fulfilled
=== GHA TGO
A agreement: sea border
B aid: oxygen for Lomé
C agreement: joint post at Aflao
D pledge: extradition of a fugitive banker
--- 2018-06-28 | Fishermen caught between lines
[1 Ghana and Togo opened talks on their maritime boundary in Accra]. [2 Lomé will surrender the banker William Ato, its justice minister promised]. [3 A joint border station at Noepe is planned].
1 agreement/negotiating GHA+TGO A
2 pledge/intended TGO>GHA D
3 agreement/planned GHA+TGO C
--- 2018-11-09 | Common control at Noepe
[1 The one-stop post at Noepe was opened by Nana Akufo-Addo and Faure Gnassingbé]. [2 Cement is smuggled there].
1 cooperation GHA:Nana Akufo-Addo+TGO:Faure Gnassingbé C:in_force
--- 2019-03-08 | Banker flown to Accra
[1 Togolese policemen handed over the fugitive financier at Kotoka airport]. [2 Negotiators met for a fourth time on the line at sea without result].
1 cooperation TGO>GHA D:fulfilled
2 meeting GHA+TGO A:lapsed
--- 2021-08-20 | Hospitals short of gas
[1 Togo asked its neighbour for bottled oxygen for the sick]. [2 Accra consented to send 500 cylinders].
1 proposal/proposed TGO>GHA B:proposed
2 pledge/agreed GHA>TGO B:promised
--- 2021-08-28 | Cylinders by lorry
[1 Five hundred bottles with oxygen reached the university clinic of Lomé from Tema]. [2 Beans were dear in Ho].
1 aid/delivered GHA>TGO B
--- 2023-05-16 | Boundary talks again
[1 The two navies' lawyers resumed negotiations about the maritime line]. [2 Togo would like Ghanaian currents for its grid].
1 agreement/negotiating GHA+TGO A
2 proposal/proposed TGO>GHA
