import { describe, expect, it } from "vitest";
import { marksOf, textOf } from "./shown.ts";

describe("what content systems and browsers read is no text", () => {
  it.each([
    [
      "Hugo",
      'One.\n\n{{< figure src="a.png" caption="A *map*" >}}\n\nTwo {{< ref "b.md" >}} three.\n{{% /notice %}}',
      "One.\n\nTwo three.",
    ],
    ["Jekyll", "{% include ad.html %}\nOne {{ site.name }} two.\n{: .lead}", "One two."],
    ["Jekyll", "See [the plan]({{ site.url }}/plan).", "See the plan."],
    [
      "WordPress",
      'One.\n\n[gallery ids="1,2"]\n\n[embed]https://youtu.be/x[/embed]\n\n[/vc_row] Two [sic].',
      "One.\n\nTwo [sic].",
    ],
    ["Pandoc", "::: {.note}\nOne two.^[And *three*.]\n:::\n\n## Four {#four .x}", "One two.\n\nFour"],
    ["Obsidian", "One ![[quay.png]] two.\n\n> [!NOTE] Three", "One two.\n\nThree"],
    [
      "HTML",
      '<div class="ad">\nBuy a boat!\n</div>\n\nOne <span class="x">two</span><!-- three --> four.',
      "One two four.",
    ],
    [
      "HTML",
      "<script>\nlet a;\n\nlet b;\n</script>\n\nOne.\n\n<!-- a\n\nb -->\n\n<table><tr><td>c</td></tr></table>\n\nTwo.",
      "One.\n\nTwo.",
    ],
    [
      "HTML",
      '<p align="center">The <b>works</b> cost 40&nbsp;million.<br>\nSo they say.</p>',
      "The works cost 40\u00a0million.\nSo they say.",
    ],
    ["HTML", '<p class="promo">Subscribe to our paper</p>\n\nOne.', "One."],
    ["HTML", "One <s>two</s> three <script>four</script> five.", "One three five."],
  ])("%s: %j", (_, source, shown) => expect(textOf(source)).toBe(shown));

  it("but the words under a picture are its caption", () => {
    expect(marksOf('[caption id="a" width="3"]<img src="x.jpg" /> The *quay* in May[/caption]')).toEqual([
      ["caption", "The quay in May"],
    ]);
  });

  it("but is text where it is shown as code", () => {
    expect(textOf("Write `{{< figure >}}`.\n\n```\n{% if x %}\n```")).toBe("Write {{< figure >}}.\n\n{% if x %}");
  });
});
