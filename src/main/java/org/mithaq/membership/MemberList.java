package org.mithaq.membership;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mithaq.language.Refusal;

/** A list of members as somebody keeps it in a spreadsheet, read row by row. */
interface MemberList {

    /**
     * One row that is not empty.
     *
     * @param number of its line in the file, from 1
     * @param cells their texts in order, empty where nothing stands
     */
    record Row(int number, List<String> cells) {}

    /** Reads the list from its first row to its last, its header included. */
    void read(Consumer<Row> reader) throws IOException;

    /**
     * Reads a file, in CSV or as an Excel workbook, as its ending says.
     *
     * @throws Refusal when it cannot be read
     */
    static void read(Path file, Consumer<Row> reader) {
        if (!Files.isReadable(file)) {
            throw new Refusal("import.no-file", file.toString());
        }
        try {
            of(file).read(row -> {
                if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                    reader.accept(row);
                }
            });
        } catch (CharacterCodingException otherEncoding) {
            throw new Refusal("import.not-utf8", file.toString());
        } catch (IOException unreadable) {
            throw new Refusal("import.unreadable", file.toString());
        }
    }

    private static MemberList of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return new CsvList(file);
        }
        if (name.endsWith(".xlsx")) {
            return new ExcelList(file);
        }
        throw new Refusal("import.neither-csv-nor-xlsx", file.toString());
    }
}
