package org.mithaq.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Presences extends ListCrudRepository<Presence, Long> {

    List<Presence> findByMeetingAndConvocationOrderById(String meeting, int convocation);

    Optional<Presence> findByMeetingAndConvocationAndMemberAndLeftIsNull(
            String meeting, int convocation, String member);

    @Query(
            """
            select distinct p.member from presence p join member m on m.login = p.member
            where p.meeting = :meeting and p.convocation = :convocation and p.left_at is null and p.member > :after
              and m.organ = :organ and m.seated = true
              and m.joined_on <= :today and (m.left_on is null or m.left_on >= :today)
            order by p.member limit :most
            """)
    List<String> present(String meeting, int convocation, String organ, LocalDate today, String after, int most);

    int countByMeetingAndConvocationAndMemberIsNotNullAndLeftIsNull(String meeting, int convocation);
}
