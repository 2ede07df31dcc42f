package org.mithaq.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table for spreadsheet programs")
class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\n-1", "＝1"})
    @DisplayName("takes no cell for a formula")
    void formulas(String cell) {
        assertThat(written(List.of(cell))).contains("'" + cell);
    }

    @Test
    @DisplayName("says that it is UTF-8, and quotes what would break a line")
    void quoted() {
        assertThat(written(List.of("القرار", "a,b", "one\ntwo", "say \"no\"")))
                .isEqualTo("\uFEFFالقرار,\"a,b\",\"one\ntwo\",\"say \"\"no\"\"\"\r\n");
    }

    private static String written(List<String> row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvFile file = new CsvFile(bytes);
        file.row(row);
        file.end();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
