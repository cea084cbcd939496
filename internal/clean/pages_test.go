package clean

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAfterArticle holds what may stand after an article, and before the next: what goes, and what stays with it.
func TestAfterArticle(t *testing.T) {
	for _, test := range []struct {
		page string // after an article
		want []string
	}{
		{"Facebook Twitter WhatsApp\n", []string{"chrome: Facebook Twitter WhatsApp"}},
		{"Home | News | Sport | Culture | Opinion\n", []string{"chrome: Home | News | Sport | Culture | Opinion"}},
		{"Copyright 2021 The Harbour Herald. All rights reserved.\n", []string{"chrome: Copyright 2021 The Harbour Herald. All rights reserved."}},
		{"© 2021 The Harbour Herald\n", []string{"chrome: © 2021 The Harbour Herald"}},
		{"Sign up for our newsletter and get the best of the Herald in your inbox every morning.\n", []string{"chrome: Sign up for our newsletter and get the best of the Herald in your inbox every morning."}},
		{"Subscribe to our newsletter\n", []string{"chrome: Subscribe to our newsletter"}},
		{"Read more: Harbour master resigns\n", []string{"chrome: Read more: Harbour master resigns"}},
		{"Also read: Harbour master resigns\n", []string{"chrome: Also read: Harbour master resigns"}},
		{"Advertisement\n" + article, []string{"ad-marker: Advertisement"}},
		{"Accept all Reject all Manage cookies\n", []string{"cookie: Accept all Reject all Manage cookies"}},
		{"We use cookies and similar technologies to give you the best experience on this website. By continuing to use this site you consent to our use of cookies. You can change your settings at any time. For more, see our privacy policy and the terms of use, which explain how we and our partners collect data about you, your device and your visits, and how you may withdraw your consent.\n", []string{"cookie: We use cookies and similar technologies to give you the best experience on this website. By continuing to use this site you consent to our use of cookies. You can change your settings at any time. For more, see our privacy policy and the terms of use, which explain how we and our partners collect data about you, your device and your visits, and how you may withdraw your consent."}},
		{"\"We use cookies,\" the baker said.\n", nil},
		{"Follow us on Facebook and Twitter and subscribe to our channel\n", []string{"chrome: Follow us on Facebook and Twitter and subscribe to our channel"}},
		{"If you like our work, please support us: your gift helps us to bring you the news that you need, and you can give online on our website, by mail or by phone, with your card or from your bank account, today.\n", []string{"chrome: If you like our work, please support us: your gift helps us to bring you the news that you need, and you can give online on our website, by mail or by phone, with your card or from your bank account, today."}},
		{"Harbour_fire (2 of 3).jpg\n" + article, []string{"chrome: Harbour_fire (2 of 3).jpg"}},
		{"SEK 11.334787\nDKK 7.45\n", []string{"chrome: SEK 11.334787\nDKK 7.45"}},
		{"Ana Ruiz | Harbour Herald | Getty Images\n" + article, []string{"chrome: Ana Ruiz | Harbour Herald | Getty Images"}},
		{"By AFP | Published: 11 May 2021\n" + article, nil},
		{"Comments are closed.\n", []string{"chrome: Comments are closed."}},
		{"AUTHOR: OTUBA WERIKO, LOMBE\n" + article, nil},
		{"You have reached your article limit.\nMore in this section\n", []string{"chrome: You have reached your article limit.\nMore in this section"}},
		{article + article + "-\nFerry to the northern island starts again\nThe company said that it would sail twice a day.\n-\nLighthouse sold to a baker from the capital\nThe price was not told.\n",
			[]string{"chrome: -\nFerry to the northern island starts again\nThe company said that it would sail twice a day.\n-\nLighthouse sold to a baker from the capital\nThe price was not told."}},
		{"Podijeli\n" + article, []string{"language hr: Podijeli"}},
		{"Image credit: Ana Ruiz\n", []string{"chrome: Image credit: Ana Ruiz"}},
		{"The mayor said so.   Compartir   Teilen\n", []string{"language es: Compartir", "language de: Teilen"}},
		{"Deel dit artikelCustoms officers found two men in a lorry on Monday.\n", []string{"language nl: Deel dit artikel"}},
		{"Share this articleCustoms officers found two men in a lorry on Monday.\n", []string{"chrome: Share this article"}},
		{"三名渔民星期一在海上遇难。\n", []string{"language zh: 三名渔民星期一在海上遇难。"}},
		{"Поделиться\nТри рыбака утонули в понедельник.\n", []string{"language ru: Поделиться\nТри рыбака утонули в понедельник."}},
		{"Police said (полиция) that two men were found.\n", nil},
		{"Two men were found, police said. Подробнее на нашем сайте\n", []string{"language ru: Подробнее на нашем сайте"}},
		{"Подробнее Two men were found in the harbour on Monday, the police said.\n", []string{"language ru: Подробнее"}},
		{"Поделиться Facebook Twitter Подробнее\n", []string{"language ru: Поделиться Facebook Twitter Подробнее"}},
		{"«Баста» was written on the wall of the school, the mayor said.\n", nil},
		{"The town of Керчь was quiet, the mayor said.\n", nil},
		{"مات ثلاثة صيادين يوم الاثنين\n", []string{"language ar: مات ثلاثة صيادين يوم الاثنين"}},
		{"Τρεις ψαράδες πνίγηκαν τη Δευτέρα.\n", []string{"language el: Τρεις ψαράδες πνίγηκαν τη Δευτέρα."}},
		{"สามชาวประมงเสียชีวิต\n", []string{"language th: สามชาวประมงเสียชีวิต"}},
		{"Ba ngư dân đã chết đuối vào thứ Hai.\n", []string{"language vi: Ba ngư dân đã chết đuối vào thứ Hai."}},
		{"Trzech rybaków utonęło w poniedziałek, gdy ich łódź się przewróciła.\n", []string{"language pl: Trzech rybaków utonęło w poniedziałek, gdy ich łódź się przewróciła."}},
		{"Üç balıkçı pazartesi günü denizde öldü.\n", []string{"language tr: Üç balıkçı pazartesi günü denizde öldü."}},
		{"Tiga nelayan tewas ketika perahu mereka terbalik di laut pada hari Senin.\n", []string{"language id: Tiga nelayan tewas ketika perahu mereka terbalik di laut pada hari Senin."}},
		{"<script>var a = 1;</script>" + article, []string{"ad-marker: <script>var a = 1;</script>"}},
		{"<style>p { color: red }</style>\n" + article, []string{"ad-marker: <style>p { color: red }</style>"}},
		{"function() { return window.x; }\n" + article, []string{"ad-marker: function() { return window.x; }"}},
		{"{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\"}\n", []string{"ad-marker: {\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\"}"}},
	} {
		if diff := cmp.Diff(test.want, dropped(article+test.page)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.page, diff)
		}
		checkDivision(t, article+test.page)
	}
}
