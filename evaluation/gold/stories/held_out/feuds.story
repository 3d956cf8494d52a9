=== GRC TUR
A agreement: positive agenda declaration
B pledge: visas on ten islands
C invitation: Mitsotakis to Ankara
--- 2023-12-07 | Ankara's guest in Athens
[1 Recep Tayyip Erdoğan and Kyriakos Mitsotakis signed the Athens declaration on friendly relations]. [2 Turks may get a week's visa on ten islands at the quay, Mitsotakis said]. [3 His guest asked him back to Ankara].
1 agreement/signed TUR:Recep Tayyip Erdoğan+GRC:Kyriakos Mitsotakis A
2 pledge/intended GRC:Kyriakos Mitsotakis>TUR B
3 invitation/extended TUR:Recep Tayyip Erdoğan>GRC:Kyriakos Mitsotakis C
--- 2024-03-30 | Ferries with visas
[1 The express visa for Turkish visitors to Rhodes, Kos and eight other islands has started]. [2 Greece protested about Turkish maps].
1 concession GRC>TUR B:fulfilled
2 accusation GRC>TUR
--- 2024-05-13 | Coffee in Ankara
[1 Kyriakos Mitsotakis came to Ankara on Monday, the fourth meeting in a year]. [2 The conversion of the Chora church saddens him, he said].
1 visit/done GRC:Kyriakos Mitsotakis>TUR C:carried_out
2 statement GRC:Kyriakos Mitsotakis>TUR
--- 2024-11-08 | Foreign ministers on the shelf
[1 Giorgos Gerapetritis and Hakan Fidan talked about the continental shelf in Athens]. [2 There is no ground for talks on limits yet, the Greek said].
1 meeting GRC:Giorgos Gerapetritis+TUR:Hakan Fidan
2 statement GRC:Giorgos Gerapetritis>TUR
--- 2025-07-21 | Parks cause a storm
[1 Türkiye rejected the marine parks that Greece declared in the Aegean]. [2 Next talks of the leaders are due in Ankara].
1 rejection TUR>GRC
2 visit/planned GRC>TUR
=== ARM AZE
A agreement: peace treaty
B pledge: captives of December
C pledge: four villages of Qazax
--- 2020-12-14 | Planes with captives
[1 Forty-four Armenians flew home from Baku and twelve Azerbaijanis in the other direction], after [2 the two had accepted all-for-all]. [3 Baku holds more men].
1 concession AZE>ARM
2 pledge/agreed ARM+AZE - 
--- 2022-03-14 | Five points from Baku
[1 Azerbaijan put forward five principles for a peace treaty]. [2 Yerevan asked the OSCE to arrange negotiations on the basis of the UN charter].
1 proposal/proposed AZE>ARM A
2 proposal/proposed ARM>AZE
--- 2023-12-07 | Offices deal directly
[1 Armenia would release two Azerbaijani soldiers and Azerbaijan thirty-two Armenians, a joint statement said]. [2 Yerevan dropped its bid for the climate conference].
1 pledge/agreed ARM+AZE B
2 concession ARM>AZE
--- 2023-12-13 | Swap at the border
[1 The 32 prisoners were exchanged for the two at Kayan bridge on Wednesday]. [2 Both sides fired no shot].
1 concession AZE>ARM B:fulfilled
--- 2024-04-19 | Line by line
[1 Nikol Pashinyan's government agreed to give back four deserted villages in Tavush]. [2 Crowds blocked the road to Tbilisi].
1 pledge/agreed ARM:Nikol Pashinyan>AZE C
2 protest ARM>ARM
--- 2024-05-24 | Guards change
[1 Azerbaijani guards took over the four hamlets on Friday]. [2 Mher Grigoryan and Shahin Mustafayev met].
1 concession ARM>AZE C:fulfilled
2 meeting ARM:Mher Grigoryan+AZE:Shahin Mustafayev
--- 2025-08-08 | Initials in Washington
[1 Foreign ministers Ararat Mirzoyan and Jeyhun Bayramov initialled the treaty on peace]. [2 Donald Trump gets a road named after him].
1 agreement/initialled ARM:Ararat Mirzoyan+AZE:Jeyhun Bayramov A
=== IRN SAU
A partnership_level: diplomatic relations
B invitation: Raisi to Riyadh
C agreement: pilgrims by air
--- 2016-01-03 | Embassy set on fire
[1 Saudi Arabia broke off diplomatic relations with Iran on Sunday]. [2 Its aviation office halts flights].
1 sanction SAU>IRN A:severed
2 sanction SAU>IRN
--- 2023-03-10 | Handshake in Beijing
[1 Tehran and Riyadh agreed to resume ties and reopen embassies within two months]. [2 China's Wang Yi stood between them].
1 partnership_level IRN+SAU sub=restored A:restored
--- 2023-03-19 | A letter from the king
[1 King Salman has written to Ebrahim Raisi to invite him to Riyadh]. [2 Raisi welcomed the invitation, an aide, Mohammad Jamshidi, tweeted].
1 invitation/extended SAU:Salman>IRN:Ebrahim Raisi B
2 invitation/accepted IRN:Ebrahim Raisi>SAU:Salman B
--- 2023-06-06 | Flag over Riyadh
[1 Iran reopened its embassy in Riyadh on Tuesday]. [2 Wrestlers from Isfahan were visiting].
1 cooperation IRN>SAU
--- 2023-11-11 | Raisi at the summit
[1 Ebrahim Raisi arrived in Riyadh for a summit on Gaza], the first such trip for eleven years. [2 The air companies negotiate flights for Umrah].
1 visit/done IRN:Ebrahim Raisi>SAU B:carried_out
2 agreement/negotiating IRN+SAU C
--- 2024-04-22 | Umrah again
[1 Eighty-five Iranians left for the small pilgrimage by plane]. [2 A football match was called off over a bust].
1 cooperation IRN+SAU C:in_force
2 dispute IRN>SAU
=== EGY ISR
A agreement: export of Leviathan gas
B proposal: long truce for Gaza
C invitation: Bennett at Sharm
--- 2018-02-19 | Fifteen billion for gas
[1 Delek and Dolphinus signed contracts on selling gas from Leviathan to Egypt]. [2 Netanyahu called it a feast].
1 agreement/signed EGY+ISR A
2 statement ISR:Benjamin Netanyahu>EGY
--- 2020-01-15 | It flows
[1 Pumping of Israeli gas to Egypt began on Wednesday]. [2 Cairo's own field Zohr yields plenty].
1 cooperation ISR>EGY A:in_force
--- 2021-08-18 | Kamel brings an invitation
[1 Intelligence chief Abbas Kamel handed Naftali Bennett an invitation from Abdel Fattah al-Sisi]. [2 He also put forward a long ceasefire with Hamas].
1 invitation/extended EGY:Abdel Fattah al-Sisi>ISR:Naftali Bennett C:extended
2 proposal/proposed EGY:Abbas Kamel>ISR:Naftali Bennett B
--- 2021-09-13 | First in ten years
[1 Israel's prime minister flew to Sharm el-Sheikh for talks with Sisi]. [2 Taba crossing reopens].
1 visit/done ISR:Naftali Bennett>EGY C:carried_out
2 concession ISR>EGY
--- 2021-09-20 | No truce without the missing
[1 Israel turned down the Egyptian plan for a long truce as long as its missing soldiers are not back]. [2 Egypt offers cement for Gaza].
1 rejection ISR>EGY B:rejected
2 pledge/willing EGY>ISR
--- 2025-06-13 | Wells shut in war
[1 Deliveries from Leviathan were interrupted when Israel attacked Iran]. [2 Egypt ordered fuel oil].
1 retreat ISR>EGY A:suspended
=== SDN SSD
A agreement: transit fee of crude
B pledge: rebels disowned
C proposal: mediation between army and RSF
--- 2012-09-27 | Nine papers in Addis Ababa
[1 Omar al-Bashir and Salva Kiir signed an accord on pumping the South's oil through Port Sudan]. [2 Each promised to shelter no rebels of the other].
1 agreement/signed SDN:Omar al-Bashir+SSD:Salva Kiir A
2 pledge/agreed SDN:Omar al-Bashir+SSD:Salva Kiir B
--- 2013-05-05 | First cargo
[1 Southern crude has reached the Sudanese terminal for the first time since January 2012]. [2 Two wells at Heglig burned].
1 cooperation SDN+SSD A:in_force
--- 2013-06-08 | Bashir closes the tap
[1 Omar al-Bashir ordered that the pipeline be shut to the South's oil, accusing Juba of arming rebels]. [2 Juba denied it].
1 sanction SDN:Omar al-Bashir>SSD A:suspended
2 statement SSD>SDN
--- 2013-09-03 | Reprieve
[1 Sudan will keep the line open, Bashir told Kiir in Khartoum]. [2 They also opened ten crossings].
1 pledge/agreed SDN:Omar al-Bashir>SSD:Salva Kiir A:in_force
2 concession SDN+SSD
--- 2023-04-17 | Kiir offers to go
[1 Salva Kiir offered to mediate between Sudan's army and the RSF]. [2 General Abdel Fattah al-Burhan agreed to a week's truce, Juba said].
1 proposal/proposed SSD:Salva Kiir>SDN C
2 pledge/agreed SDN:Abdel Fattah al-Burhan>SSD
--- 2024-03-16 | Force majeure
[1 Khartoum declared force majeure as the pipe to the sea burst]. [2 A new road for tankers is being talked about].
1 statement SDN>SSD
=== COD RWA
A agreement: peace agreement of Washington
B demand: M23 out of Bunagana
C aid: tents after the volcano
--- 2021-05-27 | Goma flees
[1 Kigali said it would put up those who flee the volcano and bring tents]. [2 Kagame and Tshisekedi spoke].
1 aid/promised RWA>COD C
2 call RWA:Paul Kagame+COD:Félix Tshisekedi
--- 2021-05-29 | Camp at Rugerero
[1 Tents and water were handed out by the Rwandan army to 8,000 Congolese]. 
1 aid/delivered RWA>COD C
--- 2022-06-15 | Words over Bunagana
[1 Kinshasa demanded that the Rwandan army and its M23 leave Bunagana]. [2 It suspended all accords with its neighbour].
1 demand COD>RWA B:proposed
2 sanction COD>RWA
--- 2022-11-23 | Luanda mini-summit
[1 The M23 must leave the towns by Friday evening, the presidents decided in Luanda]. [2 Kenya sent troops].
1 pledge/agreed COD:Félix Tshisekedi+RWA B:accepted
--- 2022-11-26 | Deadline passes
[1 Rebels stayed put in Bunagana after the hour had struck]. 
1 statement RWA>COD
--- 2025-04-25 | Principles
[1 Foreign ministers Thérèse Kayikwamba Wagner and Olivier Nduhungirehe signed a declaration to draft a peace accord by May]. [2 Marco Rubio looked on].
1 agreement/signed COD:Thérèse Kayikwamba Wagner+RWA:Olivier Nduhungirehe A:planned
--- 2025-06-18 | Text ready
[1 Experts of both initialled the peace agreement in Washington]. [2 Tungsten is in demand].
1 agreement/initialled COD+RWA A
--- 2025-06-27 | Signed under Trump's eyes
[1 The accord that is to end thirty years of war was signed by the two ministers]. [2 M23 has no part in it].
1 agreement/signed COD+RWA A
=== CUB USA
A sanction: listing as sponsor of terrorism
B pledge: release of prisoners
C agreement: scheduled flights
--- 2014-12-17 | Seventeen December
[1 Havana will free 53 people whom Washington regards as political prisoners, Barack Obama said]. [2 The countries restore diplomatic relations]. [3 Cuba asked to be struck off the list of sponsors of terror].
1 pledge/intended CUB>USA:Barack Obama B
2 partnership_level CUB+USA sub=restored
3 demand CUB>USA A:proposed
--- 2015-01-12 | All 53 out
[1 The last of the fifty-three prisoners have been let go, a senator said]. [2 Alan Gross was home already].
1 concession CUB>USA B:fulfilled
--- 2015-05-29 | Off the list
[1 The State Department removed Cuba from the sponsors of terrorism]. [2 The embargo stays].
1 concession USA>CUB A:fulfilled
2 sanction USA>CUB
--- 2015-12-17 | Seats for sale
[1 Negotiators reached an understanding on regular flights between the countries]. [2 Mail is to be flown as well].
1 pledge/agreed CUB+USA C:planned
2 agreement/planned CUB+USA
--- 2016-02-16 | Foxx signs
[1 Transport secretary Anthony Foxx and Minister Adel Yzquierdo put their names to the arrangement on civil aviation in Havana]. [2 Farmers want credit].
1 agreement/signed USA:Anthony Foxx+CUB:Adel Yzquierdo C
--- 2016-08-31 | JetBlue 387
[1 The first airliner in scheduled service since 1961 landed in Santa Clara]. [2 Obama had visited in March].
1 cooperation CUB+USA C:in_force
2 visit/done USA:Barack Obama>CUB 2016-03
=== USA VEN
A sanction: oil licence
B agreement: exchange of prisoners
C pledge: observers for the election
--- 2023-10-17 | Barbados and after
[1 Caracas undertook to let the EU and the Carter Center watch the vote of 2024]. [2 A day later Washington eased its oil sanctions for six months].
1 pledge/agreed VEN>USA C
2 concession USA>VEN 2023-10-18 A:suspended
--- 2023-11-30 | Deadline for Machado
[1 The State Department demanded that Venezuela begin to free Americans whom it holds]. [2 Chevron ships more oil].
1 demand USA>VEN B:proposed
--- 2023-12-20 | Saab for ten Americans
[1 Ten US citizens were released by Venezuela, and Alex Saab flew to Caracas in exchange]. [2 Qatar had helped].
1 concession VEN>USA B:fulfilled
--- 2024-04-17 | General licence 44 gone
[1 Washington let the relief for Venezuelan oil lapse]. [2 Single companies may still apply].
1 sanction USA>VEN A:in_force
--- 2024-05-28 | Brussels unwelcome
[1 Elvis Amoroso withdrew the invitation to the European observers]. [2 The Carter Center may come].
1 rejection VEN:Elvis Amoroso>USA C:withdrawn
--- 2025-07-18 | Another swap
[1 Ten Americans came home for 252 Venezuelans held in El Salvador]. [2 Chevron got a new licence].
1 concession VEN>USA
2 concession USA>VEN
=== COL ECU
A pledge: electricity for Ecuador
B sanction: security tariff
C agreement: handing over of prisoners
--- 2024-04-16 | Gauges at zero
[1 Colombia stops the sale of power to Ecuador while its reservoirs are low]. [2 Quito cuts the light for eight hours].
1 sanction COL>ECU
--- 2024-10-29 | Petro relents
[1 Gustavo Petro said his country would sell its neighbour electricity again]. [2 Ecuador asked for oil from Putumayo].
1 pledge/intended COL:Gustavo Petro>ECU A
2 proposal/proposed ECU>COL
--- 2024-11-17 | 440 megawatts
[1 Power from Colombia has come through the lines at Jamondino since Sunday]. [2 The drought goes on].
1 cooperation COL>ECU A:fulfilled
--- 2025-07-26 | Convicts at Rumichaca
[1 Ecuador pushed 600 Colombian convicts over the Rumichaca bridge]. [2 Bogotá protested against the expulsion and asked for a protocol on handing over inmates].
1 coercion ECU>COL
2 demand COL>ECU C:proposed
--- 2026-01-21 | Thirty percent
[1 Daniel Noboa imposed a charge of 30 percent on Colombian goods]. [2 Colombia answered by cutting power once more].
1 sanction ECU:Daniel Noboa>COL B:in_force
2 sanction COL>ECU A:suspended
--- 2026-03-02 | Ministers meet
[1 The security tariff would be halved once patrols were back, Quito offered]. [2 A protocol about prisoners was signed by the justice ministers].
1 pledge/willing ECU>COL B:willing
2 agreement/signed COL+ECU C
=== ARG GBR
A agreement: names for the fallen of Darwin
B proposal: second flight to Mount Pleasant
C sanction: lapsed Foradori-Duncan pact
--- 2016-09-13 | Foradori and Duncan
[1 Carlos Foradori and Alan Duncan agreed to have the unknown soldiers at Darwin identified]. [2 An additional weekly flight to the islands was proposed by London].
1 pledge/agreed ARG:Carlos Foradori+GBR:Alan Duncan A:planned
2 proposal/proposed GBR>ARG B
--- 2016-12-20 | Red Cross at work
[1 Britain and Argentina signed the mandate for forensic work at the war cemetery]. [2 Susana Malcorra defended it].
1 agreement/signed ARG+GBR A
--- 2018-03-26 | Ninety families
[1 Relatives travelled to graves that now carry ninety names under the plan]. [2 LATAM has applied for a route].
1 cooperation ARG+GBR A:in_force
--- 2018-11-28 | Via Córdoba
[1 Argentina consented to a weekly LATAM flight from São Paulo with a stop in Córdoba]. [2 Theresa May came for the G20].
1 pledge/agreed ARG>GBR B:accepted
2 visit/done GBR:Theresa May>ARG
--- 2019-11-20 | Touchdown
[1 The first plane of the new link landed at Mount Pleasant]. [2 Veterans protested].
1 cooperation ARG+GBR B:fulfilled
2 protest ARG>GBR
--- 2023-03-02 | Cafiero tells Cleverly it's over
[1 Argentina ended the Foradori–Duncan understanding], Santiago Cafiero told James Cleverly in Delhi. [2 He proposed negotiations on sovereignty].
1 retreat ARG:Santiago Cafiero>GBR:James Cleverly
2 proposal/proposed ARG:Santiago Cafiero>GBR:James Cleverly
