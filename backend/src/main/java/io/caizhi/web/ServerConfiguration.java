package io.caizhi.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The embedded server, where it must not answer in its own words. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems(Problems problems, JsonMapper json) {
		return (server) -> server.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			ServerProblem valve = new ServerProblem(problems, json);
			// the host adds its own unless it finds one of this class
			host.setErrorReportValveClass(valve.getClass().getName());
			host.getPipeline().addValve(valve);
		});
	}

}
