=== GHA NGA
A sanction: locked shops of Nigerian traders
B pledge: review of the investment law
C aid: gas on credit
D invitation: Tinubu at Accra's independence feast
--- 2019-12-03 | Shops at Circle locked
[1 Ghana's task force shut some 600 shops of Nigerian traders in Accra]. [2 Nigeria demanded that the stores be unlocked]. [3 The gas firm N-Gas offered to go on pumping on credit to Takoradi].
1 sanction GHA>NGA A:in_force
2 demand NGA>GHA A:proposed
3 pledge/willing NGA>GHA C:promised
--- 2019-12-19 | Akufo-Addo orders a stop
[1 President Nana Akufo-Addo had the padlocks removed from the Nigerians' stores ahead of Christmas]. [2 The capital rule for foreign retailers would be looked at again, he told Muhammadu Buhari].
1 concession GHA:Nana Akufo-Addo>NGA A:fulfilled
2 pledge/intended GHA:Nana Akufo-Addo>NGA:Muhammadu Buhari B
--- 2020-09-01 | Closed again
[1 Trade inspectors locked 250 shops in Accra once more, the Nigerian union said]. [2 Abuja's parliament speaker Femi Gbajabiamila asked Accra for a law on retail that spares ECOWAS citizens].
1 sanction GHA>NGA A:in_force
2 proposal/proposed NGA:Femi Gbajabiamila>GHA B:proposed
--- 2020-12-10 | Pipeline delivers on trust
[1 Nigerian gas worth 40 million dollars has flowed to Takoradi unpaid this year]. [2 A judge in Kumasi fined two traders].
1 aid/delivered NGA>GHA C
--- 2022-08-18 | Capital rule stays
[1 Ghana will not change the one million dollar threshold of its investment act, Trade Minister Alan Kyerematen told a Nigerian delegation].
1 rejection GHA:Alan Kyerematen>NGA B:withdrawn
--- 2024-01-15 | Tinubu as guest
[1 Nana Akufo-Addo has invited Bola Tinubu to the parade of 6 March]. [2 Tinubu said that he would be there].
1 invitation/extended GHA:Nana Akufo-Addo>NGA:Bola Tinubu D
2 invitation/accepted NGA:Bola Tinubu>GHA D
--- 2024-03-07 | March past at Koforidua
[1 Alassane Ouattara was guest of honour in place of the Nigerian leader]. [2 The Nigerian leader had cancelled his trip to Ghana the day before].
1 visit/done CIV:Alassane Ouattara>GHA 2024-03-06
2 visit/cancelled NGA:Bola Tinubu>GHA 2024-03-05 D:cancelled
--- 2025-01-07 | Tinubu at Mahama's swearing-in
[1 Bola Tinubu arrived in Accra on Monday for the inauguration of John Mahama]. [2 He promised a joint market for cocoa].
1 visit/done NGA:Bola Tinubu>GHA 2025-01-06
2 pledge/intended NGA:Bola Tinubu>GHA
=== TZA UGA
A agreement: oil pipeline to Tanga
B agreement: one-stop post at Mutukula
C aid: classrooms in Chato
D sanction: ban on maize
--- 2015-10-12 | Ministers choose the southern route
[1 Uganda and Tanzania signed a memorandum about a pipe for crude from Hoima to Tanga]. [2 A joint border post at Mutukula is planned].
1 agreement/signed TZA+UGA A
2 agreement/planned TZA+UGA B
--- 2017-05-26 | Museveni and Magufuli fix the terms
[1 The intergovernmental agreement on the East African Crude Oil Pipeline was signed in Kampala on Friday]. [2 Yoweri Museveni said his country would build a school in Chato, his colleague's home].
1 agreement/signed TZA:John Magufuli+UGA:Yoweri Museveni A
2 pledge/intended UGA:Yoweri Museveni>TZA:John Magufuli 2017-05-26 C
--- 2017-11-09 | Mutukula post opened
[1 The presidents opened the one-stop frontier post at Mutukula on Thursday]. [2 John Magufuli asked for a second one at Murongo].
1 cooperation TZA:John Magufuli+UGA:Yoweri Museveni B:in_force
2 proposal/proposed TZA:John Magufuli>UGA
--- 2021-03-09 | Uganda's grain turned back
[1 Tanzania halted maize from Uganda at the border on account of aflatoxin]. [2 Kampala has asked Dodoma to lift the ban on its maize].
1 sanction TZA>UGA D:suspended
2 demand UGA>TZA D:proposed
--- 2021-04-11 | Last papers for the pipe
[1 Samia Suluhu Hassan and Yoweri Museveni witnessed the host government and tariff contracts for the crude line]. [2 The school of Chato is to be ready within the year, the guest heard].
1 agreement/signed TZA:Samia Suluhu Hassan+UGA:Yoweri Museveni A
2 aid/promised UGA>TZA C
--- 2021-11-29 | Museveni hands over Museveni School
[1 Yoweri Museveni gave the primary school at Chato to the people of Tanzania on Sunday]. [2 Trucks with grain may pass again, Samia Suluhu Hassan let him know].
1 aid/delivered UGA:Yoweri Museveni>TZA 2021-11-28 C
2 concession TZA:Samia Suluhu Hassan>UGA:Yoweri Museveni D:fulfilled
--- 2022-02-01 | Investors decide
[1 The partners took the final investment decision for the line from Lake Albert to the Indian Ocean]. [2 Tanzania and Uganda drilled a well together near Kyaka].
1 pledge/agreed TZA+UGA A:planned
2 cooperation TZA+UGA
--- 2024-03-26 | First pipes in the ground
[1 Welding of EACOP has begun on the Tanzanian side]. [2 A dam on the Kagera was proposed by Uganda].
1 cooperation TZA+UGA A:partly
2 proposal/proposed UGA>TZA
=== IRQ JOR
A agreement: pipeline from Basra to Aqaba
B aid: crude at a discount
C agreement: electricity for Anbar
D pledge: return of stolen antiquities
E sanction: tax on Jordanian goods
--- 2013-04-09 | Basra crude for the Red Sea
[1 Jordan and Iraq signed a framework agreement on an oil pipe from Basra to Aqaba on Tuesday]. [2 Amman would give back 1,300 antiquities seized at its frontier].
1 agreement/signed IRQ+JOR A
2 pledge/intended JOR>IRQ D
--- 2019-02-02 | Ministers meet at Trebil
[1 Adil Abdul-Mahdi told Omar Razzaz that Iraq would sell 10,000 barrels a day to Jordan below the market price]. [2 Jordanian products will no longer pay duty in Iraq, the communiqué says]. [3 The two power ministries are to link their networks].
1 pledge/intended IRQ:Adil Abdul-Mahdi>JOR:Omar Razzaz B:promised
2 concession IRQ>JOR E:fulfilled
3 agreement/planned IRQ+JOR C
--- 2019-07-08 | Cheap oil rolls
[1 The first tankers with discounted Iraqi crude reached Zarqa]. [2 A statue from Hatra was among the ancient objects Jordan sent home to Baghdad].
1 aid/delivered IRQ>JOR B
2 aid/delivered JOR>IRQ D:fulfilled
--- 2020-09-28 | Contract for current
[1 Iraq and Jordan signed a contract about the supply of electricity to Anbar on Sunday]. [2 Work at the phosphate mine is not affected by the strike].
1 agreement/signed IRQ+JOR 2020-09-27 C
--- 2022-05-01 | Trebil: duties return
[1 Iraq again levies a tariff on Jordanian plastics]. [2 The traders in Amman ask that it be dropped].
1 sanction IRQ>JOR E:in_force
2 demand JOR>IRQ E:proposed
--- 2024-03-30 | Lights on in Rutba
[1 Jordan began to feed power to Rutba in western Iraq on Saturday]. [2 Baghdad wants to widen the scheme with Basra and Aqaba, but has not put a date on it].
1 cooperation JOR>IRQ C:in_force
2 statement IRQ>JOR
--- 2025-08-20 | Sudani revives the red sea line
[1 Mohammed Shia al-Sudani asked Jafar Hassan to return to the Aqaba oil route]. [2 Jordan is willing to talk of it].
1 proposal/proposed IRQ:Mohammed Shia al-Sudani>JOR:Jafar Hassan A:proposed
2 pledge/willing JOR>IRQ A
=== LBY TUN
A aid: deposit in the central bank
B sanction: closed gate at Ras Jedir
C agreement: workers' social insurance
D invitation: Dbeibah to Tunis
--- 2021-05-22 | Mechichi in Tripoli
[1 Abdul Hamid Dbeibah spoke of a deposit of a billion dollars for Tunisia's central bank]. [2 Hichem Mechichi invited him to Tunis]. [3 The labour ministers plan a convention on insurance for workers].
1 pledge/willing LBY:Abdul Hamid Dbeibah>TUN A:promised
2 invitation/extended TUN:Hichem Mechichi>LBY:Abdul Hamid Dbeibah D
3 agreement/planned LBY+TUN C
--- 2021-07-08 | Gate shut for the pandemic
[1 Libya closed the Ras Jedir crossing with Tunisia on Thursday for a week]. [2 Oxygen from Tripoli came to Sfax].
1 sanction LBY>TUN B:in_force
2 aid/delivered LBY>TUN
--- 2021-09-09 | Dbeibah comes to clear the air
[1 Abdul Hamid Dbeibah came to Tunis on Thursday with five ministers]. [2 Kais Saied asked for the frontier to be opened].
1 visit/done LBY:Abdul Hamid Dbeibah>TUN D:carried_out
2 proposal/proposed TUN:Kais Saied>LBY B:proposed
--- 2021-09-17 | Cars queue at Ben Guerdane
[1 Traffic through Ras Jedir resumed on Friday under a health protocol].
1 concession LBY>TUN B:fulfilled
--- 2022-11-30 | Bouden gets no money
[1 Najla Bouden was told that the billion for the central bank would not be paid for now]. [2 Libya will supply fuel instead].
1 rejection LBY>TUN:Najla Bouden A:withdrawn
2 pledge/intended LBY>TUN
--- 2023-03-22 | Pensions for labourers abroad
[1 A social security convention between Tunisia and Libya was signed by Malek Ezzahi and Ali al-Abed].
1 agreement/signed TUN:Malek Ezzahi+LBY:Ali al-Abed C
--- 2024-03-19 | Fights at the border
[1 Tripoli shut the Ras Jedir post after clashes of militias]. [2 Tunisia offered to treat the wounded].
1 sanction LBY>TUN B:in_force
2 pledge/willing TUN>LBY
--- 2024-07-01 | Gate reopens in full
[1 Interior ministers Imed Trabelsi and Khaled Nouri reopened Ras Jedir on Monday]. [2 The pact on insured workers took effect the same day].
1 concession LBY:Imed Trabelsi>TUN:Khaled Nouri B:fulfilled
2 agreement/in_force LBY+TUN C
=== KGZ TUR
A aid: hospital in Bishkek
B agreement: drones
C partnership_level: comprehensive strategic partnership
D proposal: Turkish school in Osh
--- 2018-09-02 | Erdogan at the nomad games
[1 Recep Tayyip Erdogan laid a stone for a hospital that Turkey gives to Bishkek]. [2 He pressed Sooronbay Jeenbekov to close the schools of the Gulen network]. [3 Turkey would open a school of its Maarif foundation in Osh if it was wanted, he offered].
1 aid/promised TUR:Recep Tayyip Erdogan>KGZ A
2 demand TUR:Recep Tayyip Erdogan>KGZ:Sooronbay Jeenbekov
3 proposal/proposed TUR:Recep Tayyip Erdogan>KGZ D
--- 2020-06-10 | Beds for corona patients
[1 The Turkish clinic in Bishkek, with 72 beds, was handed over to the health ministry]. [2 Kyrgyz meat may be sold in Turkey from July].
1 aid/delivered TUR>KGZ A
2 concession TUR>KGZ
--- 2021-06-09 | Japarov in Ankara
[1 Turkey and Kyrgyzstan raised their ties to a comprehensive strategic partnership]. [2 Sadyr Japarov is interested in unmanned aircraft, his host revealed].
1 partnership_level KGZ:Sadyr Japarov+TUR:Recep Tayyip Erdogan sub=upgraded label=comprehensive_strategic_partnership C:upgraded
2 proposal/proposed KGZ:Sadyr Japarov>TUR B:proposed
--- 2021-10-21 | Bayraktars ordered
[1 Bishkek has concluded a purchase of Bayraktar drones, the state security head Kamchybek Tashiev said]. [2 Classes in Osh will be taught by Maarif from next autumn, the education ministries agreed].
1 agreement/signed KGZ:Kamchybek Tashiev+TUR B:signed
2 pledge/agreed KGZ+TUR D:accepted
--- 2021-12-18 | First drones at the border guard's base
[1 The unmanned aircraft from Turkey were shown to Japarov on Saturday].
1 aid/delivered TUR>KGZ B:in_force
--- 2024-11-05 | Erdogan back in Bishkek
[1 The two presidents reaffirmed the comprehensive strategic partnership]. [2 The lycee that Ankara runs in Osh got a second building]. [3 Erdogan invited Japarov to Bodrum].
1 partnership_level KGZ:Sadyr Japarov+TUR:Recep Tayyip Erdogan sub=reaffirmed label=comprehensive_strategic_partnership C:reaffirmed
2 cooperation TUR>KGZ D:partly
3 invitation/extended TUR:Recep Tayyip Erdogan>KGZ:Sadyr Japarov
