package io.caizhi.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Tells the vocabulary where the test's application answers. */
class WorldExtension implements BeforeEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		String port = SpringExtension.getApplicationContext(context).getEnvironment().getProperty("local.server.port");
		World.shared().at("http://127.0.0.1:" + port);
	}

}
