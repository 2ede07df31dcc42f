package org.mithaq.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.context.Context;

@DisplayName("A document on paper")
class PdfTests {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /** Where the text of a sheet of A4 begins and ends, in points, with half a millimetre of patience. */
    private static final double LEFT = 21.5 / 25.4 * 72;

    /** What parts one cell of a row from the next at least, in points. */
    private static final float GAP = 15;

    private static final double RIGHT = 188.5 / 25.4 * 72;

    private final Pdf pdf = new Pdf(Paper.CLOCK);

    @Test
    @DisplayName("reads in order from right to left, with Latin words and digits in theirs")
    void readsInOrder() throws Exception {
        byte[] file = pdf.render(arabic(1));
        Files.write(Path.of("target/specimen-ar.pdf"), file);

        assertThat(Reading.of(file))
                .containsSubsequence(
                        "الأمانة الإقليمية بفاس",
                        "بلاغ حول الاجتماع التنظيمي",
                        "FES-2021-001",
                        "14 مارس 2021",
                        "انعقد يوم الأحد 14 مارس 2021 بفاس اجتماع تنظيمي",
                        "ميثاق الشرف",
                        "الوضوح",
                        "نكران الذات")
                .contains("SHA-256 " + HASH, "1 / 1");
    }

    @Test
    @DisplayName("reads from left to right in French")
    void readsFrench() throws Exception {
        byte[] file = pdf.render(french());
        Files.write(Path.of("target/specimen-fr.pdf"), file);

        assertThat(Reading.of(file))
                .contains("Communiqué de la réunion", "cœur de l’organisation « unie »", "Confiance");
    }

    @Test
    @DisplayName("numbers its pages and repeats the organ and the hash on each")
    void numbersItsPages() throws Exception {
        byte[] file = pdf.render(arabic(14));
        Files.write(Path.of("target/specimen-long.pdf"), file);

        String text = Reading.of(file);
        int pages = pages(file);
        assertThat(pages).isGreaterThan(1);
        for (int page = 1; page <= pages; page++) {
            assertThat(text).contains(page + " / " + pages);
        }
        assertThat(text.split(HASH, -1)).hasSize(pages + 1);
        assertThat(text.split("الأمانة الإقليمية بفاس", -1)).hasSize(pages + 1);
    }

    @Test
    @DisplayName("keeps lists, hashes and tables within its margins")
    void keepsItsMargins() throws Exception {
        byte[] file = pdf.render(arabic(1));

        assertThat(Reading.of(file)).contains("•انعقد يوم الأحد", HASH.toUpperCase(Locale.ROOT));
        assertThat(letters(file)).allSatisfy(letter -> {
            assertThat((double) letter.getX()).isGreaterThan(LEFT);
            assertThat((double) letter.getX() + letter.getWidth()).isLessThan(RIGHT);
        });
    }

    @Test
    @DisplayName("sets the columns of a table from the right in Arabic, and from the left in French")
    void mirrorsTables() throws Exception {
        assertThat(columns("15:05", pdf.render(arabic(1)))).containsExactly("15:05", "حاضر", "الأمين الإقليمي");
        assertThat(columns("Rapporteur", pdf.render(french()))).containsExactly("Rapporteur", "présent");
    }

    @Test
    @DisplayName("leaves each vowel mark on the letter that bears it")
    void keepsMarks() throws Exception {
        byte[] file = pdf.render(specimen(
                "ar",
                "rtl",
                "-",
                "-",
                "-",
                List.of("نُشر، وقد خُصص، وسيُعرض، ووُجه مُحمَّدا"),
                "-",
                List.of(),
                List.of()));

        assertThat(Reading.of(file)).contains("نُشر، وقد خُصص، وسيُعرض، ووُجه مُحمَّدا");
    }

    @Test
    @DisplayName("looks as it was reviewed, in Arabic and in French")
    void looksAsReviewed() throws Exception {
        Picture.of("specimen-ar", pdf.render(arabic(1))).looksAsReviewed();
        Picture.of("specimen-fr", pdf.render(french())).looksAsReviewed();
    }

    @Test
    @DisplayName("has the same bytes whenever it is rendered")
    void hasTheSameBytes() {
        Pdf tomorrow = new Pdf(Clock.offset(Paper.CLOCK, Duration.ofDays(1)));

        assertThat(tomorrow.render(arabic(3))).isEqualTo(pdf.render(arabic(3)));
    }

    @Test
    @DisplayName("carries its title, its language and its own date")
    void describesItself() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.render(arabic(1)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("بلاغ حول الاجتماع التنظيمي");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2021-03-14T18:00:00Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
        }
    }

    @Test
    @DisplayName("is refused when it is not well-formed")
    void refusesBrokenText() {
        assertThatThrownBy(() -> pdf.render("<html><body><p>open</body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amiri-Regular.ttf", "Amiri-Bold.ttf"})
    @DisplayName("has a font for every letter of Arabic, French and English")
    void hasAFont(String font) throws Exception {
        String letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة،؛؟ـ٠١٢٣٤٥٦٧٨٩"
                + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                + "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ’‘“”«»–—…•.,;:!?()[]/@#%&*+-=°\u00a0\u202f";
        try (InputStream in = new ClassPathResource("fonts/" + font).getInputStream()) {
            CmapLookup glyphs =
                    new TTFParser().parse(new RandomAccessReadBuffer(in)).getUnicodeCmapLookup();
            assertThat(letters.codePoints().filter(letter -> glyphs.getGlyphId(letter) == 0))
                    .extracting(Character::toString)
                    .isEmpty();
        }
    }

    private static String arabic(int length) {
        return specimen(
                "ar",
                "rtl",
                "الأمانة الإقليمية بفاس",
                "بلاغ حول الاجتماع التنظيمي",
                "الاجتماع FES-2021-001، الأحد 14 مارس 2021",
                Collections.nCopies(
                        length,
                        "انعقد يوم الأحد 14 مارس 2021 بفاس اجتماع تنظيمي للأمانة الإقليمية (الساعة 15:00)، بحضور 9 أعضاء من"
                                + " أصل 12، أي بنسبة 75%، وفق المادة 15 من النظام، والنص منشور على mithaq.example.org"
                                + " تحت الرقم FES-2021-001/C، وقد أكد الحاضرون «الوضوح» و«التواصل»."),
                "ميثاق الشرف",
                List.of("الوضوح", "التواصل", "الثقة", "الالتزام", "نكران الذات", "احترام الشأن الداخلي للحزب"),
                List.of(
                        List.of("الصفة", "الحضور", "الساعة"),
                        List.of("الأمين الإقليمي", "حاضر", "15:05"),
                        List.of("رئيسة منظمة النساء", "حاضرة", "15:10")));
    }

    private static String french() {
        return specimen(
                "fr",
                "ltr",
                "Secrétariat provincial de Fès",
                "Communiqué de la réunion",
                "Réunion FES-2021-001, dimanche 14 mars 2021",
                List.of("Le secrétariat est au cœur de l’organisation « unie »."),
                "Charte d’honneur",
                List.of("Clarté", "Communication", "Confiance", "Engagement", "Abnégation"),
                List.of(List.of("Fonction", "Présence"), List.of("Rapporteur", "présent")));
    }

    private static String specimen(
            String lang,
            String dir,
            String organ,
            String title,
            String meta,
            List<String> paragraphs,
            String heading,
            List<String> values,
            List<List<String>> rows) {
        Map<String, Object> content = new HashMap<>();
        content.put("lang", lang);
        content.put("dir", dir);
        content.put("organ", organ);
        content.put("title", title);
        content.put("meta", meta);
        content.put("paragraphs", paragraphs);
        content.put("heading", heading);
        content.put("values", values);
        content.put("rows", rows);
        content.put("hash", HASH);
        content.put("date", "2021-03-14T18:00:00Z");
        return Paper.templates().process("pdf/specimen", new Context(Locale.forLanguageTag(lang), content));
    }

    private static List<TextPosition> letters(byte[] file) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        return letters;
    }

    /** The cells of the row in which a word of Latin letters or digits stands, from the left edge of the paper. */
    private static List<String> columns(String word, byte[] file) throws IOException {
        Map<Integer, List<TextPosition>> lines = letters(file).stream()
                .sorted(Comparator.comparing(TextPosition::getX))
                .collect(Collectors.groupingBy(letter -> Math.round(letter.getY())));
        List<TextPosition> row = lines.values().stream()
                .filter(line -> drawn(line).contains(word))
                .findFirst()
                .orElseThrow();
        List<List<TextPosition>> cells = new ArrayList<>();
        float end = -GAP;
        for (TextPosition letter : row) {
            if (letter.getX() - end > GAP) {
                cells.add(new ArrayList<>());
            }
            cells.get(cells.size() - 1).add(letter);
            end = letter.getX() + letter.getWidth();
        }
        return cells.stream().map(PdfTests::drawn).map(PdfTests::read).toList();
    }

    private static String drawn(List<TextPosition> letters) {
        return letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    private static String read(String drawn) {
        String folded = Normalizer.normalize(drawn, Normalizer.Form.NFKC);
        return folded.matches(".*\\p{IsArabic}.*")
                ? Normalizer.normalize(new StringBuilder(drawn).reverse(), Normalizer.Form.NFKC)
                : folded;
    }

    private static int pages(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        }
    }
}
