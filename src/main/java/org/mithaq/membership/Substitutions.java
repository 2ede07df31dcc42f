package org.mithaq.membership;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Substitutions extends ListCrudRepository<Substitution, Long> {

    List<Substitution> findByHolder(String holder);

    List<Substitution> findBySubstitute(String substitute);
}
