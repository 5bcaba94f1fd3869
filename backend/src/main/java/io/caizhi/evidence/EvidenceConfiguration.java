package io.caizhi.evidence;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which store keeps the evidence. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceConfiguration.Settings.class)
class EvidenceConfiguration {

	@Bean
	EvidenceStore evidenceStore(Settings settings) {
		return new FolderStore(settings.directory());
	}

	/**
	 * Where evidence is kept.
	 *
	 * @param directory a folder outside the database, for the application alone; back it
	 * up with the database
	 */
	@ConfigurationProperties("caizhi.evidence")
	record Settings(@DefaultValue("evidence") Path directory) {

	}

}
