=== IDN JPN
A aid: harbour at Patimban
B agreement: tuna and rubber duties
C pledge: research ship for fisheries patrol
D invitation: Joko Widodo to Hokkaido
--- 2016-05-27 | Abe and Widodo speak on the margins of the G7
[1 Prime Minister Shinzo Abe received President Joko Widodo at Ise-Shima on Friday]. [2 Japan was prepared to pay for a new seaport in West Java], Abe said. [3 Widodo asked Tokyo to lower its duties on canned tuna].
1 meeting JPN:Shinzo Abe>IDN:Joko Widodo
2 pledge/willing JPN:Shinzo Abe>IDN A
3 proposal/proposed IDN:Joko Widodo>JPN B
--- 2017-01-16 | Tokyo to finance port at Patimban
[1 Shinzo Abe promised a loan for the deep-sea port of Patimban in talks at Bogor on Sunday]. [2 The Japanese leader also said that his government would help Jakarta watch over its fishing grounds around Natuna].
1 aid/promised JPN:Shinzo Abe>IDN 2017-01-15 A
2 pledge/intended JPN:Shinzo Abe>IDN 2017-01-15 C
--- 2017-11-15 | Loan papers exchanged
[1 Notes on 118.9 billion yen for the first phase of Patimban were signed in Jakarta on Wednesday by Ambassador Masafumi Ishii]. [2 A separate paper of the same day concerns the training of nurses].
1 agreement/signed IDN+JPN:Masafumi Ishii A:promised
2 agreement/signed IDN+JPN
--- 2018-11-14 | Fisheries dominate Tokyo's list
[1 Japan will hand over a used survey vessel to Indonesia's fisheries ministry within two years, Foreign Minister Taro Kono told reporters]. [2 On the duties for canned fish the Japanese side said no, citing its own packers].
1 pledge/intended JPN:Taro Kono>IDN C
2 rejection JPN>IDN B:rejected
--- 2019-06-27 | Widodo in Osaka
[1 Abe asked the Indonesian president to come to Hokkaido in the winter]. [2 Widodo thanked him for the offer]. [3 Japan also offered to train firefighters from Sumatra].
1 invitation/extended JPN:Shinzo Abe>IDN:Joko Widodo D
2 statement IDN:Joko Widodo>JPN
3 pledge/willing JPN>IDN
--- 2020-12-20 | Car terminal opens on Java's north coast
[1 The first berth of Patimban, built with Japanese credit, was opened by video link on Sunday]. [2 Tokyo has sent the fishery patrol ship Hakurei Maru to Jakarta as a gift, the ministry of maritime affairs said].
1 aid/delivered JPN>IDN A
2 aid/delivered JPN>IDN C:fulfilled
--- 2022-07-27 | Widodo meets Kishida
[1 President Joko Widodo arrived in Tokyo on Wednesday for a working visit]. [2 Both governments agreed in principle to drop the levies on canned tuna when their economic partnership is revised].
1 visit/under_way IDN:Joko Widodo>JPN
2 agreement/negotiating IDN+JPN B
--- 2023-12-16 | Kishida, Widodo settle trade revision
[1 Japan and Indonesia concluded the revision of their economic partnership agreement on Saturday, which frees four tuna products of duty]. [2 They also announced a new study on geothermal power].
1 pledge/agreed IDN+JPN B:planned
2 cooperation IDN+JPN realis=planned
=== KHM THA
A agreement: gas under the Gulf of Thailand
B aid: mine dogs and detectors
C sanction: closed crossing at Poipet
D invitation: Thai premier to Phnom Penh
--- 2024-02-07 | Srettha receives Hun Manet
[1 Prime Minister Srettha Thavisin received his Cambodian counterpart Hun Manet at Government House on Wednesday]. [2 The two agreed to take up talks on the overlapping claims at sea and the gas beneath them]. [3 Hun Manet invited his host to Phnom Penh before the year was out].
1 meeting THA:Srettha Thavisin>KHM:Hun Manet
2 agreement/negotiating KHM+THA A
3 invitation/extended KHM:Hun Manet>THA:Srettha Thavisin D
--- 2024-03-12 | Thai sappers to share their kit
[1 Bangkok will give the Cambodian Mine Action Centre forty detectors and six dogs, General Songwit said at the border]. [2 Cambodia's deminers asked also for a share of the training ground at Ratchaburi].
1 aid/promised THA:Songwit>KHM B
2 proposal/proposed KHM>THA
--- 2024-09-03 | Government changes in Bangkok
[1 The trip of Srettha Thavisin to Cambodia, planned for October, has been called off after his removal, the Khmer foreign ministry said].
1 visit/cancelled THA:Srettha Thavisin>KHM D:cancelled
--- 2024-11-18 | Energy ministers want a joint panel
[1 Thailand proposed a joint technical committee on offshore petroleum]. [2 Phnom Penh accepted the idea of a committee on petroleum the same evening].
1 proposal/proposed THA>KHM A
2 pledge/agreed KHM>THA A:planned
--- 2025-02-20 | Dogs for the minefields
[1 Six Thai mine detection dogs with their handlers were handed over in Siem Reap]. [2 The detectors are to follow in April].
1 aid/delivered THA>KHM B
2 aid/promised THA>KHM realis=planned B
--- 2025-06-08 | Border row goes on
[1 Thailand closed the crossing at Poipet to lorries on Saturday]. [2 Cambodia stopped buying Thai fruit in answer]. [3 Hun Manet called on Bangkok to reopen the checkpoint without conditions].
1 sanction THA>KHM 2025-06-07 C:in_force
2 sanction KHM>THA
3 demand KHM:Hun Manet>THA C:proposed
--- 2025-12-29 | Truce brings lorries back
[1 Lorries may use the Poipet gate again from the first of January, the Thai army said]. [2 The committee on the seabed has not met since it was set up, officials in Phnom Penh admit].
1 concession THA>KHM C:fulfilled
2 statement KHM>THA
=== AUS FJI
A aid: Blackrock camp
B pledge: visas for Fijian workers
C aid: patrol boat of the Guardian class
D partnership_level: Vuvale partnership
--- 2018-09-05 | Canberra wins contest over Fijian barracks
[1 Australia will rebuild the Blackrock peacekeeping camp at Nadi, Foreign Minister Julie Bishop's successor Marise Payne announced]. [2 The sum was not named]. [3 Suva had been offered money by China].
1 aid/promised AUS:Marise Payne>FJI A
--- 2019-01-18 | Morrison lands in Suva
[1 Scott Morrison and Frank Bainimarama announced the Fiji-Australia Vuvale Partnership on Thursday]. [2 The Australian leader said he would make it simpler for Fijians to come for farm work]. [3 Ground was broken at Blackrock by both prime ministers].
1 partnership_level AUS+FJI 2019-01-17 sub=established label=Vuvale_Partnership D:established
2 pledge/intended AUS:Scott Morrison>FJI 2019-01-17 B
3 cooperation AUS+FJI 2019-01-17 A:partly
--- 2020-03-06 | New ship for the Fijian navy
[1 The patrol vessel Savenaca, a gift of Australia under its Pacific maritime programme, was handed over at Henderson on Friday]. [2 A second hull would come in 2022, said the shipyard Austal].
1 aid/delivered AUS>FJI C
2 aid/promised AUS>FJI realis=planned C
--- 2022-10-20 | Farm visas come through
[1 Fijians can apply for four-year permits from next month, the Australian High Commission said, keeping a word given by an earlier government].
1 concession AUS>FJI B:fulfilled
--- 2023-10-18 | Rabuka in Canberra
[1 Anthony Albanese and Sitiveni Rabuka raised the Vuvale Partnership to a new level with a renewed text]. [2 The camp at Blackrock, finished in 2022, trains police from six island states].
1 partnership_level AUS:Anthony Albanese+FJI:Sitiveni Rabuka sub=upgraded label=Vuvale_Partnership D:upgraded
2 aid/delivered AUS>FJI 2022 A
--- 2024-03-07 | Second Guardian boat in Suva
[1 Fiji took over the Puamau, the second Guardian class vessel built in Western Australia]. [2 Rabuka asked for help with fuel]. [3 Australian wheat had reached the island in January].
1 aid/delivered AUS>FJI C
2 proposal/proposed FJI:Sitiveni Rabuka>AUS
3 aid/delivered AUS>FJI 2024-01
=== CHN NPL
A agreement: railway from Kerung to Kathmandu
B aid: relief after the Jajarkot earthquake
C agreement: reopening of old crossings
D visit: Xi Jinping to Kathmandu
--- 2018-06-22 | Oli brings back a rail paper
[1 Nepal and China signed a memorandum on a trans-Himalayan line to Kathmandu on Thursday, during the stay of Prime Minister K. P. Sharma Oli]. [2 Beijing said it would weigh a grant for the survey].
1 agreement/signed CHN+NPL:K. P. Sharma Oli 2018-06-21 A
2 pledge/willing CHN>NPL A
--- 2019-09-09 | Wang Yi speaks with Gyawali
[1 President Xi Jinping will come to Nepal in October, Foreign Minister Pradeep Gyawali said after his talk with Wang Yi]. [2 China has given back the yaks that strayed over the border].
1 visit/planned CHN:Xi Jinping>NPL 2019-10 D
2 cooperation CHN>NPL
--- 2019-10-13 | Xi ends stay in Kathmandu
[1 Xi Jinping left on Sunday after a visit of two days]. [2 A feasibility study of the cross-border railway was agreed on]. [3 The guest promised 56 billion rupees over two years].
1 visit/done CHN:Xi Jinping>NPL 2019-10-12/2019-10-14 D
2 pledge/agreed CHN+NPL A:planned
3 aid/promised CHN:Xi Jinping>NPL
--- 2023-09-27 | Dahal's list for Beijing
[1 Nepal's Prime Minister Pushpa Kamal Dahal asked that the fourteen traditional border points be opened again]. [2 The Chinese side agreed to examine the points one by one].
1 proposal/proposed NPL:Pushpa Kamal Dahal>CHN C
2 pledge/agreed CHN>NPL C:accepted
--- 2023-11-06 | Beijing sends blankets after tremor
[1 China has pledged 100 million rupees worth of relief for the people of Jajarkot and West Rukum]. [2 The quake killed more than 150 on Friday night].
1 aid/promised CHN>NPL B
--- 2023-11-20 | Second plane from Chengdu
[1 A Chinese aircraft brought tents and quilts for the earthquake victims to Nepalgunj on Sunday]. [2 Engineers for the rail survey came in another machine].
1 aid/delivered CHN>NPL 2023-11-19 B
2 cooperation CHN>NPL 2023-11-19 A:partly
--- 2024-05-25 | Trade passes resume
[1 All fourteen crossings closed since the pandemic were opened for local people on Saturday]. [2 Nepal's chamber of commerce wants lower port fees]. [3 Beijing turned down a Nepali request for a second airline permit].
1 concession CHN>NPL C:fulfilled
2 proposal/proposed NPL>CHN
3 rejection CHN>NPL
=== KAZ MNG
A agreement: free trade accord
B aid: vaccine against foot rot for herds
C invitation: Khurelsukh to Astana
D cooperation: air link between Ulaanbaatar and Almaty
--- 2022-04-29 | Mongolia looks west
[1 Kazakhstan is ready to send livestock vaccine to its Mongolian neighbours, Deputy Prime Minister Mukhtar Tileuberdi told a joint commission]. [2 Airlines of both should fly between Almaty and Ulaanbaatar, the Mongolian delegation suggested].
1 pledge/willing KAZ:Mukhtar Tileuberdi>MNG B:promised
2 proposal/proposed MNG>KAZ D
--- 2023-06-11 | Half a million doses for Bayan-Ulgii
[1 Herders in Bayan-Ulgii got 500,000 doses of cattle vaccine from Kazakhstan this week]. [2 The gift had been announced a year ago].
1 aid/delivered KAZ>MNG B
--- 2024-02-08 | Letter from Tokayev
[1 Kassym-Jomart Tokayev has invited President Ukhnaagiin Khurelsukh to pay a state visit to Kazakhstan]. [2 A letter on film co-production was handed over as well].
1 invitation/extended KAZ:Kassym-Jomart Tokayev>MNG:Ukhnaagiin Khurelsukh C
--- 2024-05-02 | SCAT to serve Mongolia
[1 The carrier SCAT begins twice-weekly flights from Almaty to Ulaanbaatar on Sunday, the two aviation authorities have agreed].
1 pledge/agreed KAZ+MNG D:accepted
--- 2024-10-29 | Tokayev in Mongolia
[1 Tokayev, on a state visit to Ulaanbaatar, proposed to bring trade to 500 million dollars]. [2 Negotiators have begun to write a temporary trade agreement between Mongolia and the Eurasian Union].
1 proposal/proposed KAZ:Kassym-Jomart Tokayev>MNG
2 agreement/negotiating KAZ+MNG A
--- 2025-06-27 | Duties to fall on 367 goods
[1 Mongolia signed the temporary trade accord with Kazakhstan and its partners in Minsk on Friday]. [2 Air traffic has tripled].
1 agreement/signed KAZ+MNG A
--- 2025-09-10 | Parliament backs trade text
[1 The Great Khural ratified the accord on lower duties by 70 votes]. [2 Khurelsukh flew to Astana on Tuesday at Tokayev's bidding].
1 agreement/ratified KAZ+MNG A
2 visit/done MNG:Ukhnaagiin Khurelsukh>KAZ 2025-09-09 C:carried_out
