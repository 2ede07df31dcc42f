package org.mithaq.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Members extends ListCrudRepository<Member, String> {

    Optional<Member> findByEmail(String email);

    List<Member> findByOrganAndSeatedOrderByRank(String organ, boolean seated);

    @Query(
            """
            select login from member
            where organ = :organ and seated = true and login > :after
              and joined_on <= :today and (left_on is null or left_on >= :today)
            order by login limit :most
            """)
    List<String> seated(String organ, LocalDate today, String after, int most);

    @Query(
            """
            select count(*) from member
            where organ = :organ and seated = true
              and joined_on <= :today and (left_on is null or left_on >= :today)
            """)
    int countSeated(String organ, LocalDate today);
}
