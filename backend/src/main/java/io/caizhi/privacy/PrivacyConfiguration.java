package io.caizhi.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the cipher and the index from the key files, or stops the start. */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

	@Bean
	Keys privacyKeys(KeysProperties properties) {
		if (properties.directory() == null) {
			throw UnusableKeys.noDirectory();
		}
		return Keys.read(properties.directory());
	}

	@Bean
	FieldCipher fieldCipher(Keys keys) {
		return keys.cipher();
	}

	@Bean
	BlindIndex blindIndex(Keys keys) {
		return keys.index();
	}

}
