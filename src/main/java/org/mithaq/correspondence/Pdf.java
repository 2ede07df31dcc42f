package org.mithaq.correspondence;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Renders documents to PDF, Arabic from right to left with Latin words and digits in their order.
 *
 * <p>A document is built on {@code templates/pdf/page.html}, which brings the font, the running header and the footer.
 * The same document gives the same bytes: its date is the one that it states, never the hour of rendering.
 */
@Component
public class Pdf {

    private static final String FONT = "Amiri";

    private final Clock clock;

    Pdf(Clock clock) {
        this.clock = clock;
    }

    /**
     * Renders one document.
     *
     * @param xhtml well-formed XHTML; the root's {@code dir} is its direction, its {@code title} the PDF's title, and
     *     {@code <meta name="date" content="2021-03-14T18:00:00Z"/>} its date, the clock's time where it has none
     * @return a PDF file
     * @throws IllegalArgumentException if the text is not well-formed
     */
    public byte[] render(String xhtml) {
        Page page = Page.of(xhtml);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = renderer(page, document)) {
            renderer.createPDFWithoutClosing();
            describe(document, page);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be rendered", e);
        }
        return out.toByteArray();
    }

    private static PdfBoxRenderer renderer(Page page, PDDocument document) throws IOException {
        return new PdfRendererBuilder()
                .usePDDocument(document)
                .withW3cDocument(page.document(), null)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new Letterforms())
                .defaultTextDirection(page.rightToLeft() ? TextDirection.RTL : TextDirection.LTR)
                .useFont(font("Amiri-Regular.ttf", document), FONT, 400, FontStyle.NORMAL, true)
                .useFont(font("Amiri-Bold.ttf", document), FONT, 700, FontStyle.NORMAL, true)
                // A document carries all that it shows: nothing is read from files or the network.
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .buildPdfRenderer();
    }

    private void describe(PDDocument document, Page page) {
        Instant date = page.date().orElseGet(clock::instant);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(page.title());
        information.setProducer("Mithaq");
        information.setCreationDate(GregorianCalendar.from(date.atZone(ZoneOffset.UTC)));
        information.setModificationDate(information.getCreationDate());
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(page.language());
        // Seeds the file's identifier, which would otherwise come from the hour of rendering.
        document.setDocumentId(date.toEpochMilli());
    }

    /**
     * A font without its ligatures. Arabic letters are joined before they reach the font; what is left is the Latin
     * "fi", whose glyph no search would find again.
     */
    private static PDFontSupplier font(String name, PDDocument document) throws IOException {
        try (InputStream file = new ClassPathResource("fonts/" + name).getInputStream()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }
}
