=== IND NPL
A agreement: dam at Pancheshwar
B agreement: sale of electricity
C aid: houses and schools after the earthquake
D sanction: blocked crossings
--- 2014-09-17 | Long-delayed dam gets an office of its own
Engineers spoke of a new beginning on the Mahakali. [1 India and Nepal agreed on Wednesday on the statutes of an authority that is to build the dam at Pancheshwar]. The project is as old as the river treaty: [2 the two signed that in 1996], and for years nothing followed. [3 The authority will have its seat in Mahendranagar]. Officials also took up trade. [4 A separate agreement on the sale of power across the border is under negotiation], the secretary said; [5 it could be signed next month].
1 pledge/agreed IND+NPL A:planned
2 agreement/signed IND+NPL 1996 A
3 statement NPL>IND
4 agreement/negotiating IND+NPL B
5 agreement/planned IND+NPL B
--- 2014-10-21 | Door opened for Nepali power
The paper is two pages long. [1 It was signed in Kathmandu by the energy secretaries of Nepal and India] and [2 enters into force at once]. [3 Under it producers may sell electricity on the Indian exchange without a licence for each contract]. Traders in Delhi were pleased.
1 agreement/signed IND+NPL B
2 agreement/in_force IND+NPL B
3 statement IND+NPL
--- 2015-06-25 | Donors meet in Kathmandu
Two months after the quake the government asked for 6.7 billion dollars. [1 India promised a billion, a quarter of it as a gift], Sushma Swaraj said. [2 The money is for 50,000 houses in Gorkha and Nuwakot and for 70 schools]. [3 China's minister made an offer of his own]. Swaraj had a word on the Mahakali too: [4 work on the dam would begin within a year].
1 aid/promised IND>NPL C
2 aid/promised IND>NPL C
4 pledge/intended IND>NPL A:intended
--- 2015-10-01 | Queues for petrol
Lorries have stood at Birgunj for a week. [1 Nepal accuses India of holding up fuel and medicine over its new constitution]. [2 Prime Minister Sushil Koirala called on Delhi to let the tankers pass]. India denies a blockade and speaks of unrest on the other side. [3 Rebuilding after the earthquake has stopped for want of diesel].
1 sanction IND>NPL D:in_force
2 demand NPL:Sushil Koirala>IND D:proposed
3 statement NPL>IND
--- 2016-02-06 | The tankers roll again
[1 The crossing at Birgunj was opened on Friday after 135 days]. It came without a word from Delhi. [2 K. P. Sharma Oli had made it a condition of his first journey]. [3 He will be in India on the 19th].
1 concession IND>NPL D:fulfilled
2 demand NPL:K. P. Sharma Oli>IND D:proposed 2016-01
3 visit/planned NPL:K. P. Sharma Oli>IND
--- 2021-11-15 | Keys handed over in Nuwakot
Indian builders have left the hills. [1 All 50,000 houses that Delhi pledged after the disaster of 2015 are finished], the embassy said on Monday, and [2 the last of the schools was handed to the district]. Much else is stuck. [3 The Mahakali dam has never got beyond its statutes]; [4 talks on its costs broke off in 2019 without a result].
1 aid/delivered IND>NPL C
2 aid/delivered IND>NPL C
3 statement IND+NPL
4 meeting IND+NPL 2019 A:lapsed
--- 2024-01-04 | Ten thousand megawatts
A quarrel over tariffs had held the matter up. [1 India will buy 10,000 megawatts from Nepal over ten years under an accord signed on Thursday]. [2 It replaces a yearly permit]. [3 S. Jaishankar also offered helicopters for mountain rescue]. The host asked for an air route over Bhairahawa; [4 that request was refused once more].
1 agreement/signed IND+NPL B
2 statement IND+NPL
3 pledge/intended IND:S. Jaishankar>NPL
4 rejection IND>NPL
=== KHM VNM
A agreement: land border markers
B aid: parliament building
C sanction: halted fish imports
D pledge: canal consultation
--- 2015-07-08 | Markers that remain
The land frontier is 1,270 kilometres long and four fifths of it is marked. [1 Cambodia and Vietnam set themselves the end of the year for the remaining fifth]. [2 Deputies in Phnom Penh accused Hanoi of moving posts near Svay Rieng], and [3 demanded a new map]. It will not come. [4 The maps deposited in Paris are the ones that count, Vietnam replied].
1 pledge/agreed KHM+VNM A:planned
2 accusation KHM>VNM
3 demand KHM>VNM
4 rejection VNM>KHM
--- 2016-12-20 | Hun Sen in Hanoi
[1 The work on the markers would be concluded in 2018, both heads of government said]. [2 Vietnam gives its neighbour a new administrative house for the National Assembly, worth 25 million dollars]. [3 Nguyen Xuan Phuc thanked his guest for the search for fallen soldiers]. Fish was not on the agenda.
1 pledge/agreed KHM+VNM A:planned
2 aid/promised VNM>KHM B
3 statement VNM:Nguyen Xuan Phuc>KHM
--- 2019-10-05 | Two papers end a long labour
[1 The prime ministers signed a supplementary treaty and a protocol on Saturday which fix 84 per cent of the line on the ground]. [2 The rest is left to a commission]. Parliament must still agree. [3 The assembly itself moves in 2021 into the house that Hanoi pays for]; [4 its foundation stone was laid in April].
1 agreement/signed KHM+VNM A
2 statement KHM+VNM
3 pledge/intended VNM>KHM B:promised
4 cooperation VNM+KHM 2019-04 B:partly
--- 2020-12-22 | Border papers take effect
[1 The treaty and the protocol of last year entered into force on Tuesday with the exchange of instruments in a video ceremony]. [2 They had been ratified by both assemblies in the autumn]. [3 On the remaining sixth, talks go on]. The day before, [4 Phnom Penh had put a stop to Vietnamese catfish in order to protect its own ponds].
1 agreement/in_force KHM+VNM A
2 agreement/ratified KHM+VNM 2020-10 A
3 agreement/negotiating KHM+VNM A
4 sanction KHM>VNM 2020-12-21 C:in_force
--- 2021-02-26 | Catfish may swim again
Farmers of the delta had lost millions. [1 They may sell to Cambodia again from Monday, Agriculture Minister Veng Sakhon announced]. [2 Vietnam had protested against the ban as a breach of the rules of trade].
1 concession KHM:Veng Sakhon>VNM C:fulfilled
2 accusation VNM>KHM
--- 2021-12-21 | A house for deputies
President Nguyen Xuan Phuc came with a key. [1 The administrative building of the assembly, the gift of the party and people of Vietnam, was handed over in Phnom Penh]. [2 He promised vaccine for a million people]. [3 It had already sent 200,000 doses in September].
1 aid/delivered VNM>KHM B
2 aid/promised VNM:Nguyen Xuan Phuc>KHM
3 aid/delivered VNM>KHM 2021-09
--- 2024-04-23 | A canal divides neighbours
Cambodia is to dig the Funan Techo from the Mekong to Kep. [1 Hanoi asked for the studies of its effect on the delta]. [2 Sun Chanthol promised to share them]. [3 The waterway is ours alone, Hun Sen said of calls for a pause]. [4 The two also talked about rubber].
1 proposal/proposed VNM>KHM D:proposed
2 pledge/intended KHM:Sun Chanthol>VNM D
3 rejection KHM:Hun Sen>VNM
4 meeting KHM+VNM
--- 2024-07-12 | Papers on the canal
[1 A summary of the hydrology went to the Vietnamese side on Friday]; the full studies did not. [2 A joint team of the two water ministries will look at it].
1 concession KHM>VNM D:partly
2 pledge/agreed KHM+VNM
=== MYS SGP
A agreement: fast railway from Kuala Lumpur
B demand: higher price of raw water
C agreement: rail link over the strait
D proposal: crooked bridge
--- 2016-12-13 | Ninety minutes by train
[1 The two governments signed the treaty on the high-speed line on Tuesday], in the presence of Najib Razak and Lee Hsien Loong. [2 Trains are to run from 2026]. Of other matters less was heard. [3 A shorter line over the strait to Johor Bahru is being negotiated]; [4 an agreement on it is meant to follow within a year].
1 agreement/signed MYS+SGP A
2 statement MYS+SGP
3 agreement/negotiating MYS+SGP C
4 agreement/planned MYS+SGP C
--- 2018-06-25 | Mahathir counts his money
The new government has debts. [1 Mahathir Mohamad told a broadcaster that three sen for a thousand gallons of water is ridiculous and that Singapore must pay more]. [2 He would like to be let off the fast railway]. [3 He also brought back his plan of a crooked bridge in place of the causeway]. The island heard it without comment, but for one thing: [4 the price is fixed until 2061 and will not be changed, its foreign ministry said].
1 demand MYS:Mahathir Mohamad>SGP B
2 proposal/proposed MYS:Mahathir Mohamad>SGP A
3 proposal/proposed MYS:Mahathir Mohamad>SGP D
4 rejection SGP>MYS B:rejected
--- 2018-09-05 | Two years of grace
[1 The project was put off until May 2020 at Malaysia's request], and [2 Kuala Lumpur pays 15 million Singapore dollars for it]. [3 The treaty itself remains in force]. [4 About the bridge Singapore sees no need to talk, Khaw Boon Wan said].
1 agreement/suspended MYS+SGP A
2 pledge/agreed MYS>SGP
3 statement MYS+SGP
4 rejection SGP:Khaw Boon Wan>MYS D:rejected
--- 2020-07-30 | Handshake on the causeway
Masks hid the smiles. [1 The accord on the short line to Johor was signed in the middle of the causeway by Wee Ka Siong and Ong Ye Kung]. [2 It is to carry 10,000 people an hour from 2026]. [3 Malaysia had suspended that scheme too, in 2019].
1 agreement/signed MYS:Wee Ka Siong+SGP:Ong Ye Kung C
2 statement MYS+SGP
3 agreement/suspended MYS+SGP 2019 C
--- 2021-01-01 | End of the line
[1 The agreement on the high-speed railway was terminated on Thursday, after the two could not agree on changes which Malaysia had asked for]. [2 Compensation will be paid]. [3 The smaller link is not affected]: [4 its tunnels are being dug].
1 agreement/ended MYS+SGP 2020-12-31 A
2 pledge/agreed MYS>SGP
3 statement MYS+SGP
4 cooperation MYS+SGP C:partly
--- 2021-03-29 | Money for a dead train
[1 Singapore got 102.8 million dollars for what it had spent on the line]. [2 Both ministries call the matter settled].
1 cooperation MYS>SGP
2 statement MYS+SGP
--- 2024-01-11 | Last span over the strait
[1 The viaducts of the link to Bukit Chagar were joined on Thursday before Anwar Ibrahim and Lee Hsien Loong]. [2 They also signed a memorandum on a special economic zone in Johor]. [3 Water came up at lunch, and stayed there].
1 cooperation MYS+SGP C:partly
2 agreement/signed MYS+SGP
3 statement MYS+SGP
=== KEN UGA
A agreement: oil imports through Mombasa
B sanction: ban on eggs and milk
C agreement: railway to Malaba
D demand: soldiers off Migingo
--- 2017-03-21 | Rails that end in a field
[1 Yoweri Museveni and Uhuru Kenyatta agreed to bring the new railway from Nairobi to Malaba on their border]. [2 Kenya's stretch to Naivasha is under construction], and [3 Kampala will join it there, its works minister promised]. The two have an older grief: [4 Nairobi asked again that Ugandan policemen leave the islet of Migingo].
1 pledge/agreed UGA:Yoweri Museveni+KEN:Uhuru Kenyatta C:planned
2 statement KEN+UGA
3 pledge/intended UGA>KEN C:intended
4 demand KEN>UGA D
--- 2019-12-31 | Milk poured away
Dairies in Mbarara are angry. [1 Kenya seized and forbade Ugandan powdered milk in December], and [2 chickens and eggs have been turned back at Busia since]. [3 Kampala protested in writing]. [4 It wants the border opened by Friday].
1 sanction KEN>UGA 2019-12 B:in_force
2 sanction KEN>UGA B:in_force
3 accusation UGA>KEN
4 demand UGA>KEN B:proposed
--- 2021-12-20 | Eggs may cross
[1 Peter Munya lifted the ban on poultry products from the neighbour after talks in Nairobi]. [2 Milk is to follow after an inspection]. [3 Uganda had threatened to shut out Kenyan palm oil from Tuesday]; [4 that list was withdrawn].
1 concession KEN:Peter Munya>UGA B:fulfilled
2 pledge/intended KEN>UGA B:intended
3 threat UGA>KEN
4 retreat UGA>KEN
--- 2023-11-04 | Museveni tired of middlemen
[1 Uganda will buy its petrol straight from Vitol and no longer from Kenyan dealers, Ruth Nankabirwa told parliament]. For that [2 it asked Nairobi for a licence to land fuel at Mombasa]. [3 The regulator said no]. [4 A suit was filed in Arusha in December].
1 pledge/intended UGA:Ruth Nankabirwa>KEN
2 proposal/proposed UGA>KEN A
3 rejection KEN>UGA A:rejected
4 accusation UGA>KEN
--- 2024-02-15 | Fuel peace
[1 William Ruto told his guest that the licence would be granted after all]. [2 It concerns a third of the fuel that passes the port]. The guest, Museveni, had brought his railway minister. [3 They instructed officials to get the line on both sides of Malaba going], a statement says. [4 Rice was also on the table].
1 pledge/intended KEN:William Ruto>UGA:Yoweri Museveni A:accepted
2 statement KEN+UGA
3 pledge/agreed KEN+UGA C:planned
4 statement KEN+UGA
--- 2024-05-16 | A contract for the tankers
[1 The accord by which the Uganda National Oil Company lands petrol at Mombasa was signed on Thursday]. [2 First cargoes are due in July]. [3 In Migingo nothing moves: the police stay, a Ugandan commander said].
1 agreement/signed KEN+UGA A
2 statement KEN+UGA
3 rejection UGA>KEN D:rejected
--- 2024-07-03 | First cargo
[1 The first tanker under the deal with Vitol has unloaded at the Kenyan port]. [2 Kampala put the saving at a shilling a litre].
1 cooperation KEN+UGA A:in_force
2 statement UGA>KEN
=== CRI NIC
A agreement: river road and damages
B proposal: fish patrols on the San Juan
C aid: reception of refugees
--- 2010-11-03 | Soldiers on a sandbank
[1 Costa Rica called on Nicaragua to take its soldiers off Isla Portillos], at the mouth of the San Juan. [2 Managua calls the bank its own]. [3 Laura Chinchilla will go to the court in The Hague]. She offered something as well: [4 the two coast guards might patrol the river together against poachers].
1 demand CRI>NIC
2 rejection NIC>CRI
3 threat CRI:Laura Chinchilla>NIC
4 proposal/proposed CRI:Laura Chinchilla>NIC B
--- 2015-12-16 | The judges speak
[1 Nicaragua accepted the judgement that gives Portillos to its neighbour and would withdraw within days, its agent said]. [2 On damages the two are to agree among themselves]. [3 San Jose proposed to begin in January]. [4 Talks on joint patrols of the river will not be held, Managua added].
1 concession NIC>CRI
2 agreement/planned CRI+NIC A
3 proposal/proposed CRI>NIC A
4 rejection NIC>CRI B:rejected
--- 2017-01-16 | No sum
[1 Four rounds on the damages for Portillos ended without a result]. [2 The court shall name the sum, Manuel Gonzalez said].
1 meeting CRI+NIC A:lapsed
2 statement CRI:Manuel Gonzalez>NIC
--- 2018-03-08 | A cheque for a swamp
The court had allowed 378,890 dollars in February. [1 Nicaragua paid it on Thursday with interest]. [2 Costa Rica thanked for the promptness].
1 cooperation NIC>CRI A:in_force
2 statement CRI>NIC
--- 2018-07-31 | Thousands at the frontier
[1 Costa Rica will take in those who flee from Nicaragua's police, Carlos Alvarado said], and [2 it opened two camps at La Cruz and Golfito this week]. [3 Managua complained of the coup-mongers' shelter].
1 pledge/intended CRI:Carlos Alvarado>NIC C:promised
2 aid/delivered CRI>NIC C
3 accusation NIC>CRI
=== PER ECU
A agreement: highway axis and bridge
B aid: rescuers and tents for Manabi
C sanction: wall on the Zarumilla canal
D pledge: clearing of mines
--- 2014-10-30 | Cabinets in Arenillas
[1 The presidents opened the new bridge of Macara, the first work of the southern axis]. [2 They agreed on the next section, from Loja to Jaen]. [3 The clearing of the last mines of 1995 will be done by 2017, Ollanta Humala and Rafael Correa promised]. [4 Trade had grown by a tenth].
1 cooperation PER+ECU A:in_force
2 pledge/agreed PER+ECU A:planned
3 pledge/intended PER:Ollanta Humala+ECU:Rafael Correa D
4 figure PER+ECU
--- 2016-04-18 | Help over the border
Two days after the shock at Pedernales [1 Lima announced five aircraft with tents, doctors and dogs for Manabi]. [2 The first had landed at Manta on Sunday night]. [3 Correa rang Humala to thank him].
1 aid/promised PER>ECU B
2 aid/delivered PER>ECU 2016-04-17 B
3 call ECU:Rafael Correa+PER:Ollanta Humala
--- 2017-07-08 | A wall by the canal
[1 Peru recalled its ambassador over a wall that Ecuador is raising on the bank of the Zarumilla]. [2 It breaks the peace of 1998, Ricardo Luna said], and [3 he demanded that it be pulled down]. In all this, [4 the mine clearers of both armies kept on working in the Cordillera del Condor].
1 sanction PER>ECU
2 accusation PER:Ricardo Luna>ECU
3 demand PER:Ricardo Luna>ECU C
4 cooperation PER+ECU D:partly
--- 2017-09-06 | No more bricks
[1 Quito stopped the building on the Zarumilla], its foreign minister told his colleague in Trujillo; [2 what stands will be taken away ten metres from the water]. [3 The envoy goes back to his post]. The mines: [4 a new date was agreed on, 2024].
1 concession ECU>PER C:fulfilled
2 pledge/intended ECU>PER C:intended
3 concession PER>ECU
4 pledge/agreed PER+ECU D
--- 2024-12-19 | Not one mine left, almost
[1 The two armies finished the clearing of the last minefield at Tiwinza]. [2 A stretch of road between Loja and Jaen is still of earth], a governor said. [3 It was to have been paved ten years ago].
1 cooperation PER+ECU D:fulfilled
2 statement PER+ECU
3 statement PER+ECU
=== SEN GMB
A agreement: bridge at Farafenni
B sanction: closed border
C aid: soldiers for Barrow
D agreement: timber and security in Casamance
--- 2015-02-21 | A first stone on the river
[1 Senegal and Gambia laid the first stone of the bridge at Farafenni on Saturday]. The idea is forty years old; [2 a treaty about it was signed in 2011]. [3 The African Development Bank pays].
1 cooperation SEN+GMB A:partly
2 agreement/signed SEN+GMB 2011 A
3 aid/promised SEN+GMB
--- 2016-02-20 | Fees and lorries
[1 Senegalese hauliers have shut the frontier because Banjul raised the ferry fee a hundredfold]. [2 Dakar asked that the fee be taken back]. [3 The works on the river stand still too].
1 sanction SEN>GMB B:in_force
2 demand SEN>GMB
3 statement SEN+GMB
--- 2016-05-24 | Lorries roll
[1 The crossings were reopened on Tuesday after three months]. [2 Gambia goes back to the old fee].
1 concession SEN>GMB B:fulfilled
2 concession GMB>SEN
--- 2017-01-19 | Barrow sworn in at Dakar
[1 Senegal promised Adama Barrow that its troops would see him into his palace]. [2 They crossed the border the same evening]. [3 Yahya Jammeh called it an invasion]. He left on Saturday.
1 pledge/intended SEN>GMB:Adama Barrow C:promised
2 aid/delivered SEN>GMB C
3 accusation GMB:Yahya Jammeh>SEN
--- 2018-03-13 | First council of presidents
[1 Macky Sall and Adama Barrow signed an agreement against the felling of rosewood in Casamance]. [2 They will patrol the woods together]. [3 The bridge will be ready by the end of the year, the contractor assured them].
1 agreement/signed SEN:Macky Sall+GMB:Adama Barrow D
2 pledge/agreed SEN+GMB D:planned
3 statement SEN+GMB
--- 2019-01-21 | The Trans-Gambia is whole
[1 The two presidents walked over the new bridge at noon on Monday]. [2 Cars pay five dollars]. [3 The first joint patrols in the forests had begun in December]. [4 A second bridge was spoken of].
1 cooperation SEN+GMB A:in_force
2 statement SEN+GMB
3 cooperation SEN+GMB 2018-12 D:in_force
4 proposal/proposed SEN+GMB
