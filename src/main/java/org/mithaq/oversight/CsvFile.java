package org.mithaq.oversight;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as spreadsheet programs read it (RFC 4180): in UTF-8 and marked as such, so that they read Arabic, and without a
 * cell that they would take for a formula.
 */
class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What makes a formula of a cell, in its wide form, too. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private final CSVPrinter printer;

    /** @throws UncheckedIOException when it cannot be written, as each row */
    CsvFile(OutputStream to) {
        try {
            OutputStreamWriter text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            printer = new CSVPrinter(text, CSVFormat.EXCEL);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvFile::harmless).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void end() {
        try {
            printer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
