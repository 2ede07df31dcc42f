package org.mithaq.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Presences extends ListCrudRepository<Presence, Long> {

    List<Presence> findByMeetingAndConvocationOrderById(String meeting, int convocation);

    Optional<Presence> findByMeetingAndConvocationAndMemberAndLeftIsNull(
            String meeting, int convocation, String member);

    int countByMeetingAndConvocationAndMemberIsNotNullAndLeftIsNull(String meeting, int convocation);
}
