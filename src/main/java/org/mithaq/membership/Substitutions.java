package org.mithaq.membership;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Substitutions extends ListCrudRepository<Substitution, Long> {

    List<Substitution> findByHolder(String holder);

    // Written out: it is asked at every act.
    @Query("select * from substitution where substitute = :substitute order by id")
    List<Substitution> findBySubstitute(String substitute);
}
