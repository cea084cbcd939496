package endtoend

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser starts headless Chromium and opens a page there that is served on loopback.
func browser(t *testing.T, html []byte) (ctx context.Context, requests *atomic.Int32) {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Fatal("no Chromium: apt-get install chromium")
	}
	requests = new(atomic.Int32)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			if r.URL.Path != "/favicon.ico" { // browsers ask for it by themselves
				requests.Add(1)
			}
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(html)
	}))
	t.Cleanup(server.Close)
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx, chromedp.WithErrorf(func(string, ...any) {})) // newer browsers send events that the library does not know
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	do(t, ctx, emulation.SetDeviceMetricsOverride(1280, 900, 1, false), chromedp.Navigate(server.URL))
	return ctx, requests
}

func do(t *testing.T, ctx context.Context, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// ask evaluates an expression on the page.
func ask[T any](t *testing.T, ctx context.Context, expression string) (answer T) {
	t.Helper()
	do(t, ctx, chromedp.Evaluate(expression, &answer))
	return answer
}

const visibleFacts = `[...document.querySelectorAll(".fact")].filter(f => f.checkVisibility()).length`

func TestPageRendersAndFilters(t *testing.T) {
	ctx, requests := browser(t, kfacts(t, "", "-format", "html", "testdata/seed-000.txt", "testdata/seed-001.txt"))
	all := ask[int](t, ctx, visibleFacts)
	if all < 10 {
		t.Fatalf("%d facts are visible", all)
	}
	// The article stands there word for word.
	text, err := os.ReadFile("../../testdata/seed-000.txt")
	if err != nil {
		t.Fatal(err)
	}
	shown := ask[string](t, ctx, `(() => { const t = document.querySelector(".text").cloneNode(true); for (const u of t.querySelectorAll(".unseen")) u.remove(); return t.textContent })()`)
	if shown != string(text) {
		t.Errorf("the article on the page is\n%s", shown)
	}

	// By measure: what is left is of that measure, and the marks of the others are gone.
	choose := func(name, value string) {
		do(t, ctx, chromedp.Evaluate(`(() => { const s = document.forms.filter.elements.`+name+`; s.value = `+value+`; s.dispatchEvent(new Event("input", {bubbles: true})) })()`, nil))
	}
	choose("measure", `"=missing"`)
	if n := ask[int](t, ctx, visibleFacts); n == 0 || n >= all {
		t.Errorf("%d of %d facts are visible with the measure missing", n, all)
	}
	if others := ask[int](t, ctx, `[...document.querySelectorAll(".fact")].filter(f => f.checkVisibility() && f.dataset.measure != "missing").length`); others > 0 {
		t.Errorf("%d facts of other measures are visible", others)
	}
	if on, off := ask[int](t, ctx, `document.querySelectorAll("a.count:not(.off)").length`), ask[int](t, ctx, `document.querySelectorAll("a.count.off").length`); on == 0 || off == 0 {
		t.Errorf("%d numbers marked, %d not", on, off)
	}
	if status := ask[string](t, ctx, `document.getElementById("shown").textContent`); !strings.Contains(status, " of ") {
		t.Errorf("the page says %q", status)
	}
	// By source.
	choose("measure", `""`)
	choose("source", `"=Yerevan"`)
	if n := ask[int](t, ctx, visibleFacts); n == 0 || n >= all {
		t.Errorf("%d of %d facts are visible with the source Yerevan", n, all)
	}
	// By confidence, then all again.
	choose("source", `""`)
	choose("confidence", `"1"`)
	if n := ask[int](t, ctx, visibleFacts); n == all {
		t.Errorf("all %d facts are visible at confidence 1", n)
	}
	do(t, ctx, chromedp.Click(`button[type=reset]`), chromedp.Sleep(50*time.Millisecond))
	if n := ask[int](t, ctx, visibleFacts); n != all {
		t.Errorf("%d of %d facts are visible after the reset", n, all)
	}
	if n := requests.Load(); n > 0 {
		t.Errorf("the page loaded %d other files", n)
	}
}

// The parts of a fact light up together, under the pointer and under the focus of the keyboard.
func TestPageLinksParts(t *testing.T) {
	ctx, _ := browser(t, kfacts(t, "", "-format", "html", "testdata/seed-000.txt"))
	const lit = `[...document.querySelectorAll(".on")].map(e => e.className.replace(/ ?\b(m|on)\b ?/g, "")).sort().join(" ")`
	do(t, ctx, chromedp.Evaluate(`document.querySelector("a.count").dispatchEvent(new PointerEvent("pointerover", {bubbles: true}))`, nil))
	under := ask[string](t, ctx, lit)
	for _, part := range []string{"count", "actor", "source", "fact"} {
		if !strings.Contains(under, part) {
			t.Errorf("under the pointer no %s lights up, but %q", part, under)
		}
	}
	do(t, ctx, chromedp.Evaluate(`document.querySelector("a.count").focus()`, nil))
	if focused := ask[string](t, ctx, lit); focused != under {
		t.Errorf("under the focus %q lights up, under the pointer %q", focused, under)
	}
	// Enter on a number goes to its fact, and Enter there goes back.
	do(t, ctx, chromedp.KeyEvent("\r"))
	if id := ask[string](t, ctx, `document.activeElement.id`); id != "d1f1" {
		t.Errorf("Enter leads to %q", id)
	}
	do(t, ctx, chromedp.Evaluate(`document.querySelector("#d1f1 a").focus()`, nil), chromedp.KeyEvent("\r"))
	if id := ask[string](t, ctx, `document.activeElement.id`); id != "d1f1n" {
		t.Errorf("Enter leads back to %q", id)
	}
}

// Whatever an article holds, nothing of it runs.
func TestPageRunsNothing(t *testing.T) {
	const evil = `<script>document.title='ran'</script> "><img src=x onerror="document.title='ran'"> ' onmouseover='document.title=1' javascript:document.title=1 {{.}} </textarea></style></script><svg onload=document.title='ran'>`
	text := evil + ` The Ministry of ` + evil + ` said that 12 miners were killed on Sunday. ` + evil
	ctx, requests := browser(t, kfacts(t, text, "-format", "html"))
	dialogs := 0
	chromedp.ListenTarget(ctx, func(event any) {
		switch event.(type) {
		case *page.EventJavascriptDialogOpening, *runtime.EventExceptionThrown:
			dialogs++
		}
	})
	do(t, ctx, chromedp.Sleep(200*time.Millisecond))
	if title := ask[string](t, ctx, `document.title`); title != "Facts – kfacts" {
		t.Errorf("something ran: the title is %q", title)
	}
	if elements := ask[int](t, ctx, `document.querySelectorAll("img, svg").length + document.scripts.length`); elements != 1 {
		t.Errorf("the article made elements: %d, want the one script of the page", elements)
	}
	if dialogs > 0 || requests.Load() > 0 {
		t.Errorf("%d dialogs or exceptions, %d requests", dialogs, requests.Load())
	}
	// And even markup that got through would not run: the page's policy forbids it.
	do(t, ctx, chromedp.Evaluate(`document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\"document.title='ran'\">")`, nil), chromedp.Sleep(200*time.Millisecond))
	if title := ask[string](t, ctx, `document.title`); title != "Facts – kfacts" {
		t.Errorf("the policy lets scripts run: the title is %q", title)
	}
}

// On a phone nothing sticks out to the side; in the dark the page is dark.
func TestPageFitsAPhoneAndTheDark(t *testing.T) {
	ctx, _ := browser(t, kfacts(t, "", "-format", "html", "testdata/seed-000.txt"))
	do(t, ctx, emulation.SetDeviceMetricsOverride(360, 740, 2, true))
	if wide := ask[int](t, ctx, `document.documentElement.scrollWidth`); wide > 360 {
		t.Errorf("on a phone of 360 pixels the page takes %d", wide)
	}
	const ground = `getComputedStyle(document.body).backgroundColor`
	light := ask[string](t, ctx, ground)
	do(t, ctx, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}))
	if dark := ask[string](t, ctx, ground); dark == light {
		t.Errorf("the page is %s by day and by night", dark)
	}
}

// Every control has a name for those who hear the page, and every id is there once.
func TestPageIsAccessible(t *testing.T) {
	ctx, _ := browser(t, kfacts(t, "", "-format", "html", "testdata/seed-000.txt", "testdata/seed-001.txt"))
	if nameless := ask[string](t, ctx, `[...document.querySelectorAll("select, input, textarea")].filter(e => e.labels.length == 0).map(e => e.name).join()`); nameless != "" {
		t.Errorf("controls without a label: %s", nameless)
	}
	if twice := ask[string](t, ctx, `(() => { const ids = [...document.querySelectorAll("[id]")].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) != i).join() })()`); twice != "" {
		t.Errorf("ids that are there twice: %s", twice)
	}
	if lost := ask[string](t, ctx, `[...document.querySelectorAll("a[href^='#']")].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash).join()`); lost != "" {
		t.Errorf("links to nowhere: %s", lost)
	}
	// Text stands out from its ground by at least 4.5 to 1, as WCAG 2.1 asks (1.4.3), by day and by night.
	const contrast = `(() => {
		const light = c => { const [r, g, b] = c.match(/[\d.]+/g).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b };
		const groundOf = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!/, 0\)$/.test(c)) return c } return "rgb(255, 255, 255)" };
		const ratio = e => { const [a, b] = [light(getComputedStyle(e).color), light(groundOf(e))].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05) };
		return ["h1", ".about", ".text", "a.count", ".claim a", ".flag", "dt", "dd.actor", "dd.source", "dd.date", ".sure", "#shown"].filter(s => document.querySelector(s) && ratio(document.querySelector(s)) < 4.5).join();
	})()`
	for _, scheme := range []string{"light", "dark"} {
		do(t, ctx, emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}))
		if faint := ask[string](t, ctx, contrast); faint != "" {
			t.Errorf("%s: too faint: %s", scheme, faint)
		}
	}
}

// The screenshot of the README. KFACTS_SCREENSHOT=docs/report.png go test -run Screenshot writes it.
func TestScreenshot(t *testing.T) {
	ctx, _ := browser(t, kfacts(t, "", "-format", "html", "testdata/seed-000.txt"))
	do(t, ctx, emulation.SetDeviceMetricsOverride(1200, 640, 1, false),
		chromedp.Evaluate(`document.querySelector("a.count").dispatchEvent(new PointerEvent("pointerover", {bubbles: true}))`, nil))
	var picture []byte
	do(t, ctx, chromedp.CaptureScreenshot(&picture))
	if len(picture) < 10_000 {
		t.Fatalf("a picture of %d bytes", len(picture))
	}
	if name := os.Getenv("KFACTS_SCREENSHOT"); name != "" {
		if err := os.WriteFile("../../"+name, picture, 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
