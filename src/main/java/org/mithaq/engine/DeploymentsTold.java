package org.mithaq.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.mithaq.ledger.FullText;

/** Tells the ledger what is deployed, whoever does it. */
class DeploymentsTold implements Deployer {

    private final Supplier<Hand> hand;

    /** @param hand looked up when something is deployed, because the engine is built before it */
    DeploymentsTold(Supplier<Hand> hand) {
        this.hand = hand;
    }

    /** The engine also comes here when it reads anew what was deployed long ago. */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            Map<String, FullText> texts = new HashMap<>();
            Map<String, String> hashes = new HashMap<>();
            deployment.getResources().values().forEach(file -> sort(file, texts, hashes));
            hand.get().tells(new Deployed(deployment.getId(), texts, hashes));
        }
    }

    private static void sort(ResourceEntity file, Map<String, FullText> texts, Map<String, String> hashes) {
        FullText text = new FullText(new String(file.getBytes(), StandardCharsets.UTF_8));
        if (file.getName().endsWith(".bpmn") || file.getName().endsWith(".dmn")) {
            texts.put(file.getName(), text);
        } else {
            hashes.put(file.getName(), text.hash());
        }
    }
}
