package io.caizhi.testing;

import java.util.function.Supplier;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;

import org.springframework.util.function.SingletonSupplier;

/** Takes every mail on the loopback address and delivers none. */
public final class EmbeddedMail implements AutoCloseable {

	private static final Supplier<EmbeddedMail> SHARED = SingletonSupplier.of(() -> start(ServerProcess.freePort()));

	private final GreenMail server;

	private EmbeddedMail(GreenMail server) {
		this.server = server;
	}

	/** The one of this JVM's tests. */
	public static EmbeddedMail shared() {
		return SHARED.get();
	}

	public static EmbeddedMail start(int port) {
		GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		return new EmbeddedMail(server);
	}

	public int port() {
		return this.server.getSmtp().getPort();
	}

	/** Every mail so far, the oldest first. */
	public MimeMessage[] received() {
		return this.server.getReceivedMessages();
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
