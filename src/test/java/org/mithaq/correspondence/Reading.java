package org.mithaq.correspondence;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a page as eyes do: the letters of each line from where they stand on the paper, then in the order of reading.
 *
 * <p>The library's own extraction keeps the pieces of a line of Arabic with digits from left to right.
 */
public class Reading extends PDFTextStripper {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9./:@-]*[A-Za-z0-9])?");

    private final TreeMap<Integer, List<TextPosition>> lines = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private Reading() {}

    /** Every line of a document; a line with Arabic letters is read from the right. */
    public static String of(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            Reading reading = new Reading();
            reading.getText(document);
            return reading.text.toString();
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        lines.computeIfAbsent(Math.round(letter.getY()), y -> new ArrayList<>()).add(letter);
    }

    @Override
    protected void endPage(PDPage page) {
        lines.values().forEach(line -> text.append(logical(visual(line))).append('\n'));
        lines.clear();
    }

    private static String visual(List<TextPosition> line) {
        return line.stream()
                .sorted(Comparator.comparing(TextPosition::getX))
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
    }

    /** Letters are drawn in their joined forms and folded back, as a search does. */
    private static String logical(String visual) {
        String text = ARABIC.matcher(visual).find()
                ? LATIN.matcher(reversed(visual)).replaceAll(word -> reversed(word.group()))
                : visual;
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String reversed(String text) {
        return new StringBuilder(text)
                .reverse()
                .codePoints()
                .mapToObj(letter -> Character.toString(UCharacter.getMirror(letter)))
                .collect(Collectors.joining());
    }
}
