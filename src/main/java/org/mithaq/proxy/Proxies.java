package org.mithaq.proxy;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Proxies extends ListCrudRepository<Proxy, Long> {

    /** Nobody else gives, accepts or withdraws one for the meeting until the end of the transaction. */
    @Query("select number from meeting where number = :meeting for update")
    String lock(String meeting);

    List<Proxy> findByMeetingAndCalendarSequenceAndGiverAndStateIn(
            String meeting, int calendarSequence, String giver, List<Proxy.State> states);

    List<Proxy> findByMeetingAndCalendarSequenceAndHolderAndStateIn(
            String meeting, int calendarSequence, String holder, List<Proxy.State> states);

    List<Proxy> findByMeetingAndStateIn(String meeting, List<Proxy.State> states);
}
