package org.mithaq.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On a telephone")
class NarrowPagesTest {

    private static final String LONG = "https://example.org/" + "a".repeat(80);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article class=document><h1>%s</h1></article>",
                "<article class=document><dl class=facts><dt>-</dt><dd>%s</dd></dl></article>",
                "<article class=document><ol class=values><li>%s</li></ol></article>",
                "<ul class=documents><li><a class=title href='/'>%s</a><ul class=meta><li>%<s</li></ul></li></ul>",
                "<div class=panel><p>%s</p></div>"
            })
    @DisplayName("a long word of an official does not widen the page")
    void longWordsBreak(String part) throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/static/css/mithaq.css"));
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(390, 800));
            page.setContent("<html dir=rtl lang=ar><meta charset=utf-8><style>%s</style><main>%s</main></html>"
                    .formatted(sheet, part.formatted(LONG)));

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }
}
