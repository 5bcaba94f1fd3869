package io.caizhi;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Starts Caizhi: the API and the web pages it serves. */
@Modulithic(sharedModules = "kernel", systemName = "Caizhi")
@ConfigurationPropertiesScan
@SpringBootApplication
public class CaizhiApplication {

	public static void main(String[] args) {
		SpringApplication.run(CaizhiApplication.class, args);
	}

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

}
