package org.mithaq.statutes;

import java.util.Map;

/**
 * Who decides on the holders of an office.
 *
 * @param proposingOffice proposes them and is their superior
 * @param confirmingOffice confirms them
 * @param article of the statutes
 * @param row id of the row of its table
 */
public record AppointmentRule(String proposingOffice, String confirmingOffice, String article, String row) {

    /** Reads a row of {@code appointments.dmn}. */
    public static AppointmentRule of(Map<String, Object> row) {
        return new AppointmentRule(
                (String) row.get("proposingOffice"),
                (String) row.get("confirmingOffice"),
                row.get("article").toString(),
                Rows.id(row));
    }
}
