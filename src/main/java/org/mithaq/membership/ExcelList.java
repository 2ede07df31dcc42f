package org.mithaq.membership;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of an Excel workbook, read as a stream: it is never held in memory as a whole. */
record ExcelList(Path file) implements MemberList {

    @Override
    public void read(Consumer<Row> reader) throws IOException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader parts = new XSSFReader(workbook);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    parts.getStylesTable(),
                    new ReadOnlySharedStringsTable(workbook),
                    new Rows(reader),
                    new PlainValues(),
                    false));
            try (InputStream firstSheet = parts.getSheetsData().next()) {
                xml.parse(new InputSource(firstSheet));
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException broken) {
            throw asRefused(broken);
        }
    }

    /** What the reader refuses flies on; everything else says that this is no workbook. */
    private static IOException asRefused(Exception broken) {
        if (broken instanceof org.mithaq.language.Refusal refusal) {
            throw refusal;
        }
        return new IOException(broken);
    }

    /** Gathers the cells of a row; those that are empty are not told. */
    private static class Rows implements SheetContentsHandler {

        private final Consumer<Row> reader;
        private final List<String> cells = new ArrayList<>();

        Rows(Consumer<Row> reader) {
            this.reader = reader;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = new CellReference(reference).getCol();
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            reader.accept(new Row(row + 1, List.copyOf(cells)));
        }
    }

    /** Days as {@code 2021-03-14} and numbers with all their digits, however the sheet shows them. */
    private static class PlainValues extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean since1904) {
            return DateUtil.isADateFormat(index, format)
                    ? DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString()
                    : new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
        }
    }
}
