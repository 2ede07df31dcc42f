package org.mithaq.charter;

import java.util.List;
import java.util.Optional;
import org.mithaq.charter.Consultation.Matter;
import org.mithaq.charter.Consultation.State;
import org.springframework.data.repository.ListCrudRepository;

interface Consultations extends ListCrudRepository<Consultation, Long> {

    List<Consultation> findByCharterAndMatterAndStateOrderById(String charter, Matter matter, State state);

    Optional<Consultation> findByCharterAndMatterAndMember(String charter, Matter matter, String member);

    int countByCharterAndMatter(String charter, Matter matter);

    boolean existsByCharterAndMatterAndState(String charter, Matter matter, State state);
}
