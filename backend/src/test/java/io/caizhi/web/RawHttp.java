package io.caizhi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes no well-behaved client would send. */
final class RawHttp {

	private RawHttp() {
	}

	/** The whole answer, headers and body, or what came of it. */
	static String send(int port, byte[] request) {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout(15_000);
			try {
				socket.getOutputStream().write(request);
				socket.getOutputStream().flush();
				socket.shutdownOutput();
			}
			catch (IOException ex) {
				// refused before all was sent; the answer may be there all the same
			}
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String send(int port, String request) {
		return send(port, request.getBytes(StandardCharsets.ISO_8859_1));
	}

}
