package org.mithaq.membership;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mithaq.language.Refusal;

/** Which column of a list stands where. */
record ImportHeader(List<ImportColumn> columns) {

    /**
     * Reads the first row of a list.
     *
     * @throws Refusal when it names an unknown column, one twice, or lacks one that is needed
     */
    static ImportHeader of(List<String> cells, ImportWords words) {
        List<ImportColumn> columns = new ArrayList<>();
        for (String cell : cells) {
            ImportColumn column =
                    words.column(cell).orElseThrow(() -> new Refusal("import.unknown-column", cell.strip()));
            if (columns.contains(column)) {
                throw new Refusal("import.column-twice", column.label());
            }
            columns.add(column);
        }
        Arrays.stream(ImportColumn.values())
                .filter(column -> column.isNeeded() && !columns.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw new Refusal("import.column-missing", missing.label());
                });
        return new ImportHeader(columns);
    }

    /**
     * The cells of a row by their columns; those that are empty are not in it.
     *
     * @throws Refusal when it has more cells than there are columns
     */
    Map<ImportColumn, String> apply(List<String> cells) {
        Map<ImportColumn, String> filled = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            String cell = ImportText.clean(cells.get(i));
            if (!cell.isEmpty() && i >= columns.size()) {
                throw new Refusal("import.too-many-cells");
            }
            if (!cell.isEmpty()) {
                filled.put(columns.get(i), cell);
            }
        }
        return filled;
    }
}
