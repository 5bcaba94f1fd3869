package io.caizhi.evidence;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which store keeps the evidence. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

	@Bean
	EvidenceStore evidenceStore(EvidenceSettings settings) {
		return switch (settings.store()) {
			case FOLDER -> new FolderStore(settings.directory());
			case S3 -> new S3Store(S3Access.of(settings.s3()));
		};
	}

}
