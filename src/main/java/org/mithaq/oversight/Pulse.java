package org.mithaq.oversight;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the meetings of some organs stand together: what is counted on top of the board, and what tells that something on it has
 * changed.
 *
 * @param running meetings in progress
 * @param overdue those of them in which a step is late
 * @param soon those of them of which the next step is due within three days
 * @param mine steps that wait for the reader
 * @param missed sittings whose quorum was missed in this quarter
 * @param published communiqués of this month
 * @param incidents what has failed for good
 * @param late steps that are late
 */
record Pulse(
        int running,
        int overdue,
        int soon,
        int mine,
        int missed,
        int published,
        int incidents,
        int late,
        long versions,
        int openSteps,
        long revisions,
        @Nullable LocalDateTime newest,
        @Nullable LocalDateTime latestIncident) {}
