package io.caizhi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts Caizhi: the API and the web pages it serves. */
@Modulithic(sharedModules = "kernel", systemName = "Caizhi")
@ConfigurationPropertiesScan
@SpringBootApplication
public class CaizhiApplication {

	public static void main(String[] args) {
		SpringApplication.run(CaizhiApplication.class, args);
	}

}
