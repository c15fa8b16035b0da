//! `server`: opens the hall.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use super::Stop;
use crate::clock::Clock;
use crate::http;

/// How the hall is opened.
#[derive(Args, Debug)]
pub struct ServeArgs {
    /// Folder of the SQLite files; made when it does not exist
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,
    /// Loads synthetic people into an empty database and runs the sandbox bank and registries
    #[arg(long)]
    pub demo: bool,
    /// Address to listen on; port 0 picks one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The centre whose policy pack is used
    #[arg(long, value_name = "ID", default_value = "yancheng")]
    pub centre: String,
    /// The built pages
    #[arg(long, value_name = "DIR")]
    pub dist: Option<PathBuf>,
    /// Starts the clock at this moment, for demonstrations and tests: 2026-11-23T09:00:00+08:00
    #[arg(long, value_name = "MOMENT")]
    pub clock: Option<String>,
}

impl ServeArgs {
    fn clock(&self) -> Result<Clock, Stop> {
        match &self.clock {
            None => Ok(Clock::of_the_machine()),
            Some(moment) => Clock::starting_at(moment).map_err(Stop::unable),
        }
    }
}

/// Serves until the process is ended.
pub(super) fn run(args: ServeArgs) -> Result<(), Stop> {
    let _clock = args.clock()?;
    tokio::runtime::Runtime::new()?.block_on(serve(args))
}

async fn serve(args: ServeArgs) -> Result<(), Stop> {
    let router = http::router(args.dist.as_deref());
    let listener = tokio::net::TcpListener::bind(args.listen).await?;
    let address = listener.local_addr()?;
    let mut output = std::io::stdout();
    writeln!(output, "listening on http://{address}")?;
    output.flush()?;
    axum::serve(listener, router).await?;
    Ok(())
}
