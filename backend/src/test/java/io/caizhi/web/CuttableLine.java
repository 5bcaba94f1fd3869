package io.caizhi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that a test can cut and mend, as a cable would be. */
final class CuttableLine {

	private final ServerSocket entrance;

	private final int target;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	CuttableLine(int target) {
		this.target = target;
		try {
			this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return this.entrance.getLocalPort();
	}

	void cut() {
		this.cut = true;
		this.open.forEach(CuttableLine::close);
	}

	void mend() {
		this.cut = false;
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				Socket near = this.entrance.accept();
				if (this.cut) {
					close(near);
					continue;
				}
				Socket far = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.open.add(near);
				this.open.add(far);
				Thread.ofVirtual().start(() -> pump(near, far));
				Thread.ofVirtual().start(() -> pump(far, near));
			}
			catch (IOException ex) {
				// the next caller may have better luck
			}
		}
	}

	private void pump(Socket from, Socket to) {
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			byte[] buffer = new byte[8192];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				out.write(buffer, 0, read);
				out.flush();
			}
		}
		catch (IOException ex) {
			// cut
		}
		close(from);
		close(to);
		this.open.remove(from);
		this.open.remove(to);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// it is closed, then
		}
	}

}
