package org.mithaq.membership;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list in CSV: UTF-8, with or without a byte order mark, separated by commas, semicolons or tabs as its first line shows.
 */
record CsvList(Path file) implements MemberList {

    private static final int LONGEST_HEADER = 20_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public void read(Consumer<Row> reader) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipByteOrderMark(text);
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(false)
                    .get();
            try (CSVParser lines =
                    CSVParser.builder().setReader(text).setFormat(format).get()) {
                read(lines, reader);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static void read(CSVParser lines, Consumer<Row> reader) {
        Iterator<CSVRecord> records = lines.iterator();
        long begun = 1;
        while (records.hasNext()) {
            CSVRecord line = records.next();
            reader.accept(new Row((int) begun, line.toList()));
            begun = lines.getCurrentLineNumber() + 1;
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** The one of the separators that stands most often in the first line. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        String header = Optional.ofNullable(text.readLine()).orElse("");
        text.reset();
        return List.of(',', ';', '\t').stream()
                .max(Comparator.comparing(separator ->
                        header.chars().filter(letter -> letter == separator).count()))
                .orElseThrow();
    }
}
