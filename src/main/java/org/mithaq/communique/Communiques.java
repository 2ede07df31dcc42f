package org.mithaq.communique;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Communiques extends ListCrudRepository<Communique, String> {

    Optional<Communique> findByNumberAndPublishedAtIsNotNull(String number);

    /** The last ones published, newest first. */
    @Query(
            """
            select meeting as number, title, opening, organ_name, language, zone, held_on, published_at
            from communique
            where published_at is not null
            order by published_at desc, meeting desc
            limit :most
            """)
    List<Headline> newest(int most);

    /** Those published before another one, newest first. */
    @Query(
            """
            select c.meeting as number, c.title, c.opening, c.organ_name, c.language, c.zone, c.held_on, c.published_at
            from communique c join communique later on later.meeting = :number
            where (c.published_at, c.meeting) < (later.published_at, later.meeting)
            order by c.published_at desc, c.meeting desc
            limit :most
            """)
    List<Headline> newestBefore(String number, int most);
}
