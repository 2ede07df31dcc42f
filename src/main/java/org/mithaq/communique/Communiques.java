package org.mithaq.communique;

import java.time.OffsetDateTime;
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

    /**
     * Those published before another one, newest first.
     *
     * <p>The other one's moment is given, and not joined: so either database reads the page alone off the index.
     */
    @Query(
            """
            select meeting as number, title, opening, organ_name, language, zone, held_on, published_at
            from communique
            where (published_at, meeting) < (:publishedAt, :number)
            order by published_at desc, meeting desc
            limit :most
            """)
    List<Headline> newestBefore(OffsetDateTime publishedAt, String number, int most);
}
