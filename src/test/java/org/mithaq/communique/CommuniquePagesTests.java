package org.mithaq.communique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.charter.Charters;
import org.mithaq.correspondence.Documents;
import org.mithaq.correspondence.Pdf;
import org.mithaq.language.Languages;
import org.mithaq.language.Pages;
import org.mithaq.language.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;

@DisplayName("The pages of communiqués")
@WebMvcTest(
        controllers = CommuniquePages.class,
        properties = "mithaq.address=https://fes.example.org",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.mithaq\\.oversight\\..*"))
@AutoConfigureMockMvc(addFilters = false)
@Import({Pages.class, Documents.class, Pdf.class, Words.class, Languages.class, CommuniquePagesTests.House.class})
class CommuniquePagesTests {

    private static final Instant PUBLISHED = Instant.parse("2021-03-15T09:00:00Z");

    @Autowired
    private MockMvc web;

    @MockitoBean
    private CommuniqueFile communiques;

    @MockitoBean
    private Charters charters;

    @BeforeEach
    void oneIsPublished() {
        given(communiques.published("FES-2021-001")).willReturn(Optional.of(published()));
        given(communiques.newest(anyInt())).willReturn(List.of(headline(1)));
    }

    @Test
    @DisplayName("show a communiqué in its language")
    void showACommunique() throws Exception {
        web.perform(get("/communiques/FES-2021-001"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(page("<html lang=\"ar\" dir=\"rtl\"", "<h1>اجتماع تنظيمي للأمانة الإقليمية بفاس</h1>")))
                .andExpect(content().string(page("datetime=\"2021-03-14\"", ">الأحد 14 مارس 2021<", "FES-2021-001")))
                .andExpect(content().string(page("<li>عضو منظمة الشباب (ثلاثة)</li>", "<bdi>ميثاق الشرف</bdi>")))
                .andExpect(content().string(page("<ol class=\"values\">", "<li>احترام الشأن الداخلي للحزب</li>")))
                .andExpect(content().string(page(published().text().hash(), "/communiques/FES-2021-001.pdf")))
                .andExpect(content().string(not(containsString("/charters/"))));
    }

    @Test
    @DisplayName("say in the reader's language what they say about a communiqué, and leave its text as it is")
    void frameACommunique() throws Exception {
        web.perform(get("/communiques/FES-2021-001").header("Accept-Language", "fr"))
                .andExpect(content()
                        .string(page(
                                "<html lang=\"fr\" dir=\"ltr\"",
                                "<article class=\"document\" lang=\"ar\" dir=\"rtl\">",
                                "<h1>اجتماع تنظيمي للأمانة الإقليمية بفاس</h1>",
                                "<li>احترام الشأن الداخلي للحزب</li>",
                                "<dl class=\"facts\" lang=\"fr\" dir=\"ltr\">",
                                "<bdi lang=\"ar\">الأمانة الإقليمية بفاس</bdi>",
                                ">dimanche 14 mars 2021<",
                                "<h2 lang=\"fr\"><bdi>Charte d’honneur</bdi></h2>",
                                "Publié le")));
    }

    @Test
    @DisplayName("list the communiqués in the reader's language, each title in its own")
    void listThem() throws Exception {
        web.perform(get("/communiques").header("Accept-Language", "fr"))
                .andExpect(status().isOk())
                .andExpect(content().string(page("<html lang=\"fr\" dir=\"ltr\"", "<h1>Communiqués</h1>")))
                .andExpect(content().string(page("lang=\"ar\"", "dir=\"rtl\"")))
                .andExpect(content().string(not(containsString("before="))));
    }

    @Test
    @DisplayName("lead on from the last communiqué shown, and back to the newest")
    void leadOn() throws Exception {
        given(communiques.newest(21))
                .willReturn(IntStream.rangeClosed(1, 21)
                        .mapToObj(CommuniquePagesTests::headline)
                        .toList());
        given(communiques.published("FES-2021-020")).willReturn(Optional.of(published()));
        given(communiques.newestBefore(any(), eq(21))).willReturn(List.of(headline(21)));

        web.perform(get("/communiques"))
                .andExpect(content().string(page("/communiques?before=FES-2021-020", "FES-2021-020")))
                .andExpect(content().string(not(containsString("FES-2021-021"))));
        web.perform(get("/communiques").param("before", "FES-2021-020"))
                .andExpect(content().string(page("FES-2021-021", "href=\"/communiques\"")));
    }

    @Test
    @DisplayName("say so when there is none yet")
    void sayWhenThereIsNone() throws Exception {
        given(communiques.newest(anyInt())).willReturn(List.of());

        web.perform(get("/communiques"))
                .andExpect(status().isOk())
                .andExpect(content().string(page("لم يُنشر أي بلاغ بعد.")));
        assertThat(feed().getEntries()).isEmpty();
    }

    @Test
    @DisplayName("say in one sentence that a number is unknown or not published")
    void sayWhatIsUnknown() throws Exception {
        for (String path : List.of("/{number}", "/{number}.pdf", "/{number}/text", "?before={number}")) {
            web.perform(get("/communiques" + path, "FES-2021-<b>").header("Accept-Language", "en"))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType("text/html;charset=UTF-8"))
                    .andExpect(content().string(page("No published communiqué has the number FES-2021-&lt;b&gt;.")));
        }
    }

    @Test
    @DisplayName("say so in the language of the installation to whoever reads none of the house's")
    void sayItInTheInstallationsLanguage() throws Exception {
        for (String language : List.of("de", "*", "not a language")) {
            web.perform(get("/communiques/FES-2021-002").header("Accept-Language", language))
                    .andExpect(status().isNotFound())
                    .andExpect(content()
                            .string(page(
                                    "<html lang=\"ar\" dir=\"rtl\"", "لم يُنشر أي بلاغ يحمل الرقم FES-2021-002.")));
        }
    }

    @Test
    @DisplayName("offer the text over which the hash is taken")
    void offerTheText() throws Exception {
        web.perform(get("/communiques/FES-2021-001/text"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(content().string(published().text().canonical()));
    }

    @Test
    @DisplayName("print a communiqué with its text and its hash")
    void printACommunique() throws Exception {
        byte[] file = web.perform(get("/communiques/FES-2021-001.pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", "inline; filename=\"FES-2021-001.pdf\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(published().text().title());
            assertThat(new PDFTextStripper().getText(document))
                    .contains(published().text().hash(), "https://fes.example.org/communiques/FES-2021-001");
            assertThat(lettersInTheMargins(document)).isEmpty();
        }
    }

    @Test
    @DisplayName("feed readers with ids, moments, links and languages")
    void feedReaders() throws Exception {
        SyndFeed feed = feed();

        assertThat(feed.getLinks())
                .extracting("rel", "href")
                .contains(org.assertj.core.groups.Tuple.tuple("self", "https://fes.example.org/communiques/feed.atom"));
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getUri()).isEqualTo("https://fes.example.org/communiques/FES-2021-001");
            assertThat(entry.getTitle()).isEqualTo(published().text().title());
            assertThat(entry.getUpdatedDate()).isEqualTo(PUBLISHED);
            assertThat(entry.getAuthor()).isEqualTo("الأمانة الإقليمية بفاس");
        });
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feedText().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getAttribute("xml:lang")).isEqualTo("ar");
        assertThat(((Element) root.getElementsByTagName("entry").item(0)).getAttribute("xml:lang"))
                .isEqualTo("ar");
        assertThat(feedText()).startsWith("<?xml").contains("<title>اجتماع").doesNotContain("th:", "thymeleaf");
    }

    /** What stands within 60 points of the left or right edge, where nothing is printed. */
    private static List<TextPosition> lettersInTheMargins(PDDocument document) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                if (letter.getX() < 60 || letter.getX() + letter.getWidth() > letter.getPageWidth() - 60) {
                    found.add(letter);
                }
            }
        }.getText(document);
        return found;
    }

    private SyndFeed feed() throws Exception {
        return new SyndFeedInput().build(new java.io.StringReader(feedText()));
    }

    private String feedText() throws Exception {
        return web.perform(get("/communiques/feed.atom").header("Accept", "text/html,*/*"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/atom+xml"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Matcher<String> page(String... parts) {
        List<Matcher<? super String>> all = new ArrayList<>();
        for (String part : parts) {
            all.add(containsString(part));
        }
        for (String never : List.of(" th:", "??", "style=", "<script")) {
            all.add(not(containsString(never)));
        }
        return allOf(all);
    }

    private static Communique published() {
        SittingRecord record = MeetingOf14March.record();
        Communique communique = Communique.drafted(
                record.number(),
                record.organ(),
                "ar",
                record.zone().getId(),
                LocalDate.parse("2021-03-14"),
                MeetingOf14March.DRAFT.of(record),
                PUBLISHED);
        communique.check(List.of());
        communique.approve("one", "provincial-secretary", communique.text().hash(), PUBLISHED);
        communique.approve("two", "regional-secretary", communique.text().hash(), PUBLISHED);
        communique.publish(PUBLISHED);
        return communique;
    }

    private static Headline headline(int number) {
        CommuniqueText text = published().text();
        return new Headline(
                "FES-2021-%03d".formatted(number),
                text.title(),
                text.opening(),
                "الأمانة الإقليمية بفاس",
                "ar",
                "Africa/Casablanca",
                LocalDate.parse("2021-03-14"),
                PUBLISHED);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class House {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
            bundles.setBasenames("messages/pages", "messages/publication");
            bundles.setDefaultEncoding("UTF-8");
            bundles.setFallbackToSystemLocale(false);
            return bundles;
        }
    }
}
