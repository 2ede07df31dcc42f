package org.mithaq.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mithaq.language.Refusal;

/** One line of a list of members, with everything that is wrong in it. */
class ImportLine {

    private static final int LONGEST = 300;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");
    private static final Pattern ARABIC = Pattern.compile(".*\\p{IsArabic}.*");
    private static final Pattern LATIN = Pattern.compile(".*\\p{IsLatin}.*");

    private final int number;
    private final Map<ImportColumn, String> cells;
    private final List<Refusal> reasons = new ArrayList<>();

    /**
     * @param number of the line in its file, from 1
     * @param cells those that are not empty
     */
    ImportLine(int number, Map<ImportColumn, String> cells) {
        this.number = number;
        this.cells = cells;
    }

    /** A line whose cells cannot even be told apart. */
    static ImportLine broken(int number, Refusal reason) {
        ImportLine line = new ImportLine(number, Map.of());
        line.reasons.add(reason);
        return line;
    }

    int number() {
        return number;
    }

    /** Why it is refused; empty when it is not. */
    List<Refusal> reasons() {
        return reasons;
    }

    /** Refuses it for one more reason. */
    void refuse(Refusal reason) {
        reasons.add(reason);
    }

    /** A text that stands in a cell; empty when nothing does, which is a reason where the column is needed. */
    Optional<String> text(ImportColumn column) {
        Optional<String> cell = Optional.ofNullable(cells.get(column));
        if (cell.isEmpty() && column.isNeeded()) {
            refuse(new Refusal("import.cell-empty", column.label()));
        }
        if (cell.filter(text -> text.length() > LONGEST).isPresent()) {
            refuse(new Refusal("import.cell-too-long", column.label(), LONGEST));
            return Optional.empty();
        }
        return cell;
    }

    Optional<String> arabic(ImportColumn column) {
        return text(column).filter(name -> isIn(ARABIC, name, "import.not-arabic", column));
    }

    Optional<String> latin(ImportColumn column) {
        return text(column).filter(name -> isIn(LATIN, name, "import.not-latin", column));
    }

    Optional<String> email(ImportColumn column) {
        return text(column).filter(address -> isIn(EMAIL, address, "import.no-email", column));
    }

    Optional<LocalDate> day(ImportColumn column) {
        return meant(column, ImportText::day, "import.no-day");
    }

    /** What a cell means; a reason when it means nothing. */
    <T> Optional<T> meant(ImportColumn column, Function<String, Optional<T>> meaning, String otherwise) {
        Optional<String> cell = text(column);
        Optional<T> found = cell.flatMap(meaning);
        if (cell.isPresent() && found.isEmpty()) {
            refuse(new Refusal(otherwise, column.label(), cell.get()));
        }
        return found;
    }

    private boolean isIn(Pattern script, String text, String otherwise, ImportColumn column) {
        boolean matches = script.matcher(text).matches();
        if (!matches) {
            refuse(new Refusal(otherwise, column.label(), text));
        }
        return matches;
    }
}
